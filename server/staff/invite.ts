import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict, TooMany } from "#server/platform/errors.ts";
import { type Language, localeOf } from "#server/platform/locale.ts";
import { queueMail } from "#server/platform/mail.ts";
import type { Person } from "#server/platform/prisma/client.ts";
import type { Topic } from "#server/platform/prisma/enums.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { StaffRole, Viewer } from "#server/platform/viewer.ts";
import { stateOf } from "./policy.ts";
import { changeColleague, decideOnStaff } from "./staff-change.ts";

type Invitation = {
  email: string;
  name: string;
  as: StaffRole;
  skills: Topic[];
  languages: string[];
  locale: Language;
  timeZone: string;
};

const MAILS_A_DAY = 5;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * From now on a sign-in code for this address lets somebody in, so that the mail needs to carry no secret.
 * @throws Conflict when the address is somebody's already, also a customer's.
 */
export const invite = (viewer: Viewer, invitation: Invitation) =>
  decideOnStaff(viewer, (tx) => createInvited(tx, viewer, invitation));

/** An agent is new until somebody signs them off. The caller has seen to it that the viewer may. */
export async function createInvited(
  tx: Tx,
  viewer: Viewer,
  { as, locale, ...person }: Invitation,
): Promise<{ id: string }> {
  await mustBeNew(tx, person.email);
  const invited = await tx.person.create({
    data: {
      ...person,
      role: as,
      locale: localeOf(locale),
      createdAt: now(),
      invitedAt: now(),
      newSince: as === "agent" ? now() : null,
    },
  });
  await mailInvitation(tx, viewer, invited);
  await audit(tx, viewer, {
    action: "people.invite",
    subjectId: invited.id,
    details: { name: invited.name, as },
  });
  return { id: invited.id };
}

/** @throws Conflict when they have come already, TooMany after five mails in a day. */
export const inviteAgain = (viewer: Viewer, id: string) =>
  changeColleague(viewer, id, async (tx, person) => {
    const { name } = person;
    if (stateOf(person) !== "invited") throw new Conflict("staff.notInvited", { name });
    await limit(tx, person);
    await tx.person.update({ where: { id }, data: { invitedAt: now() } });
    await mailInvitation(tx, viewer, person);
    await audit(tx, viewer, { action: "people.reinvite", subjectId: id, details: { name } });
  });

async function mustBeNew(tx: Tx, email: string) {
  const known = await tx.person.findUnique({ where: { email } });
  if (!known) return;
  const { name, role, deactivatedAt } = known;
  if (role !== "customer" && deactivatedAt)
    throw new Conflict("staff.addressOfFormer", { email, name });
  throw new Conflict("staff.addressTaken", { email });
}

async function limit(tx: Tx, { id, name }: Person) {
  const mails = await tx.auditEntry.count({
    where: {
      subjectId: id,
      action: { in: ["people.invite", "people.reinvite"] },
      at: { gt: new Date(now().getTime() - DAY_MS) },
    },
  });
  if (mails >= MAILS_A_DAY) throw new TooMany("staff.invitedOften", { name });
}

async function mailInvitation(tx: Tx, viewer: Viewer, { name, email, role, locale }: Person) {
  const t = translatorFor(locale, "mail");
  const link = new URL("/sign-in", settings().origin).href;
  const values = { name, inviter: viewer.name, role, email, link };
  await queueMail(tx, {
    to: email,
    subject: t("invite.subject", values),
    text: t("invite.text", values),
  });
}

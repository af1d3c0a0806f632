import { requestCode } from "#server/auth/codes.ts";
import type { Browser } from "#server/auth/cookies.ts";
import { guessCode } from "#server/auth/guess.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import { type Language, localeOf } from "#server/platform/locale.ts";
import { lockNames } from "#server/platform/locks.ts";
import type { Application, Person } from "#server/platform/prisma/client.ts";
import { shiftRulesInForce } from "#server/shifts/rules.ts";
import { mailAddressInUse, mailApplicationCode, mailInvitedBefore, mailReceived } from "./mails.ts";
import { keptUntilOf } from "./policy.ts";
import { applicationRulesInForce } from "./rules.ts";
import type { Applicant, SentApplication } from "./schema.ts";
import { ownViewOf } from "./own.ts";

/** Whoever asks cannot tell whether somebody has an account there: its owner is told, and nobody else. */
export async function requestApplicationCode(
  browser: Browser,
  { email, locale }: { email: string; locale: Language },
) {
  await mustBeOpen();
  return requestCode(browser, { email }, "auth", (tx, owner, code) =>
    owner
      ? mailOwner(tx, owner)
      : mailApplicationCode(tx, { email, locale: localeOf(locale) }, code),
  );
}

async function mailOwner(tx: Tx, owner: Person) {
  const invited = await tx.application.findFirst({
    where: { email: owner.email, invitedAt: { not: null } },
  });
  return invited ? mailInvitedBefore(tx, invited) : mailAddressInUse(tx, owner);
}

/**
 * Nothing of anybody is kept before the code has shown that the mailbox is theirs. Whoever applies again has one
 * application, which says what they said last.
 * @throws Conflict when nobody can apply, when an account has the address, or when it was decided already
 */
export async function apply(
  browser: Browser,
  { code, ...applicant }: Applicant & { code: string },
): Promise<SentApplication> {
  await mustBeOpen();
  const { weekHours } = await shiftRulesInForce();
  if (applicant.weeklyHours > weekHours)
    throw new Invalid("applications.tooManyHours", { hours: weekHours });
  await guessCode(browser, { email: applicant.email, code }, "auth");
  const { application, isAgain } = await db.$transaction((tx) => keep(tx, applicant));
  return { ...ownViewOf(application), isAgain };
}

async function mustBeOpen() {
  const { isOpen } = await applicationRulesInForce();
  if (!isOpen) throw new Conflict("applications.closed");
}

async function keep(tx: Tx, { locale, ...applicant }: Applicant) {
  const { email } = applicant;
  await lockNames(tx, "application", [email]);
  const known = await tx.application.findUnique({ where: { email } });
  if (known) mustBeUndecided(known);
  if (await tx.person.findUnique({ where: { email } }))
    throw new Conflict("applications.addressInUse");
  const said = { ...applicant, locale: localeOf(locale) };
  if (known)
    return {
      application: await tx.application.update({ where: { email }, data: said }),
      isAgain: true,
    };
  const application = await tx.application.create({ data: { ...said, appliedAt: now() } });
  await mailReceived(tx, application);
  return { application, isAgain: false };
}

function mustBeUndecided(known: Application) {
  const at = known.appliedAt.toISOString();
  const until = keptUntilOf(known).toISOString();
  if (known.invitedAt) throw new Conflict("applications.invited", { at });
  if (known.declinedAt) throw new Conflict("applications.declined", { at, until });
}

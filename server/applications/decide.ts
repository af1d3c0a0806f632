import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { catalogueOf } from "#server/platform/locale.ts";
import type { Application } from "#server/platform/prisma/client.ts";
import type { Topic } from "#server/platform/prisma/enums.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { createInvited } from "#server/staff/invite.ts";
import { decideAsLead } from "#server/staff/staff-change.ts";
import { getApplication } from "./list.ts";
import { mailDeclined } from "./mails.ts";
import { undecided } from "./own.ts";
import { canReview } from "./policy.ts";
import type { ApplicationView } from "./schema.ts";

type Training = { id: string; skills: Topic[]; languages: string[] };

/**
 * Through the same door as whoever an admin invites, as an agent who is new.
 * @throws Conflict when it was decided meanwhile, or when the address is somebody's by now
 */
export async function inviteApplicant(
  viewer: Viewer,
  { id, skills, languages }: Training,
): Promise<ApplicationView> {
  authorize(canReview(viewer));
  await decideAsLead(viewer, async (tx) => {
    const { name, email, locale, timeZone } = await decide(tx, viewer, id, "invitedAt");
    await createInvited(tx, viewer, {
      name,
      email,
      as: "agent",
      skills,
      languages,
      locale: catalogueOf(locale),
      timeZone,
    });
  });
  return getApplication(viewer, id);
}

/** @throws Conflict when it was decided meanwhile */
export async function declineApplicant(viewer: Viewer, id: string): Promise<ApplicationView> {
  authorize(canReview(viewer));
  await decideAsLead(viewer, async (tx) => {
    await mailDeclined(tx, await decide(tx, viewer, id, "declinedAt"));
    await audit(tx, viewer, { action: "applications.decline", subjectId: id });
  });
  return getApplication(viewer, id);
}

/** Of two who decide at once, the row knows the first. */
async function decide(
  tx: Tx,
  viewer: Viewer,
  id: string,
  how: "invitedAt" | "declinedAt",
): Promise<Application> {
  const [decided] = await tx.application.updateManyAndReturn({
    where: undecided(id),
    data: { [how]: now(), decidedById: viewer.id },
  });
  if (decided) return decided;
  if (await tx.application.findUnique({ where: { id } }))
    throw new Conflict("applications.decided");
  throw new NotFound();
}

import { db } from "#server/platform/db.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canDecide } from "./policy.ts";

/** As an admin has written it down last: whoever lost the skill decides nothing more. */
export async function isTrained(viewer: Viewer) {
  const { skills } = await db.person.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { skills: true },
  });
  return canDecide(viewer, { skills });
}

export async function mustBeTrained(viewer: Viewer) {
  authorize(await isTrained(viewer), "hardship.notTrained");
}

import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Invalid } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { mustBeUnchanged, type SeenVersion } from "./unchanged.ts";
import { type Locked, lockItems } from "./lock.ts";
import { notifyInboxes } from "./notify.ts";
import { canTriage, staff } from "./policy.ts";

/** All of them or none. @throws Conflict with the name of who was faster. */
export async function assign(
  viewer: Viewer,
  { items, to }: { items: SeenVersion<string | null>; to: string | null },
) {
  authorize(canTriage(viewer));
  const changed = await db.$transaction(async (tx) => {
    if (to) await mustBeStaff(tx, to);
    const locked = await lockItems(tx, items);
    await mustBeUnchanged(tx, locked, items, { kind: "assigned", valueOf: assigneeOf });
    const changing = locked.filter(({ assigneeId }) => assigneeId !== to);
    for (const item of changing) await give(tx, viewer, item, to);
    return changing;
  }, LOCK_TIMEOUT);
  if (changed.length > 0) notifyInboxes();
  return { changed: changed.length };
}

const assigneeOf = ({ assigneeId }: Locked) => assigneeId;

async function mustBeStaff(tx: Tx, id: string) {
  const there = await tx.person.count({ where: { AND: [{ id }, staff] } });
  if (there === 0) throw new Invalid("feedback.notStaff");
}

async function give(tx: Tx, viewer: Viewer, { id, customerId }: Locked, to: string | null) {
  await tx.feedbackItem.update({ where: { id }, data: { assigneeId: to } });
  await tx.feedbackChange.create({
    data: {
      feedbackId: id,
      kind: "assigned",
      authorId: viewer.id,
      assigneeId: to,
      createdAt: now(),
    },
  });
  const details = { to };
  await audit(tx, viewer, { action: "feedback.assign", subjectId: id, customerId, details });
}

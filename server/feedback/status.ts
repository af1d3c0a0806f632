import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import type { FeedbackStatus } from "#server/platform/prisma/enums.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { mustBeUnchanged, type SeenVersion } from "./unchanged.ts";
import { hold } from "./hold.ts";
import { type Locked, lockItems } from "./lock.ts";
import { notifyInboxes } from "./notify.ts";
import { canTriage } from "./policy.ts";

/**
 * All of them or none: what a colleague has changed since the viewer looked is not overwritten. Each customer who may
 * be written to is told once of each change, after the seconds in which it can be undone.
 * @throws Conflict with the name of who was faster.
 */
export async function setStatus(
  viewer: Viewer,
  { items, to }: { items: SeenVersion<FeedbackStatus>; to: FeedbackStatus },
) {
  authorize(canTriage(viewer));
  const result = await db.$transaction(async (tx) => {
    const locked = await lockItems(tx, items);
    await mustBeUnchanged(tx, locked, items, { kind: "status", valueOf: ({ status }) => status });
    const changing = locked.filter(({ status }) => status !== to);
    const ids: string[] = [];
    for (const item of changing) ids.push(await change(tx, viewer, item, to));
    return { changed: ids.length, undo: await hold(tx, ids) };
  }, LOCK_TIMEOUT);
  if (result.changed > 0) notifyInboxes();
  return result;
}

async function change(tx: Tx, viewer: Viewer, item: Locked, to: FeedbackStatus): Promise<string> {
  const { id, customerId, status: from } = item;
  await tx.feedbackItem.update({ where: { id }, data: { status: to } });
  const written = await tx.feedbackChange.create({
    data: {
      feedbackId: id,
      kind: "status",
      authorId: viewer.id,
      fromStatus: from,
      toStatus: to,
      createdAt: now(),
    },
    select: { id: true },
  });
  const details = { from, to };
  await audit(tx, viewer, { action: "feedback.setStatus", subjectId: id, customerId, details });
  return written.id;
}

import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import type { FeedbackStatus } from "#server/platform/prisma/enums.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { mustBeUnchanged, type SeenVersion } from "./unchanged.ts";
import { mailStatus } from "./mails.ts";
import { type Locked, lockItems } from "./lock.ts";
import { notifyInboxes, notifyCustomers } from "./notify.ts";
import { canTriage } from "./policy.ts";

/**
 * All of them or none: what a colleague has changed since the viewer looked is not overwritten. Each customer who may
 * be written to is told once of each change.
 * @throws Conflict with the name of who was faster.
 */
export async function setStatus(
  viewer: Viewer,
  { items, to }: { items: SeenVersion<FeedbackStatus>; to: FeedbackStatus },
) {
  authorize(canTriage(viewer));
  const changed = await db.$transaction(async (tx) => {
    const locked = await lockItems(tx, items);
    await mustBeUnchanged(tx, locked, items, { kind: "status", valueOf: ({ status }) => status });
    const changing = locked.filter(({ status }) => status !== to);
    for (const item of changing) await change(tx, viewer, item, to);
    return changing;
  }, LOCK_TIMEOUT);
  if (changed.length > 0) notifyInboxes();
  notifyCustomers(changed.map(({ customerId }) => customerId));
  return { changed: changed.length };
}

async function change(tx: Tx, viewer: Viewer, item: Locked, to: FeedbackStatus) {
  const { id, customerId, status: from } = item;
  const at = now();
  await tx.feedbackItem.update({ where: { id }, data: { status: to, changedAt: at } });
  await tx.feedbackChange.create({
    data: {
      feedbackId: id,
      kind: "status",
      authorId: viewer.id,
      fromStatus: from,
      toStatus: to,
      createdAt: at,
    },
  });
  const details = { from, to };
  await audit(tx, viewer, { action: "feedback.setStatus", subjectId: id, customerId, details });
  await mailStatus(tx, viewer, item, to);
}

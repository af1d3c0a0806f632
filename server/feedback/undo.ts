import { v7 as newId } from "uuid";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import type { FeedbackStatus } from "#server/platform/prisma/enums.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { waiting } from "./hold.ts";
import { type Locked, lockItems } from "./lock.ts";
import { notifyInboxes } from "./notify.ts";
import { canTriage } from "./policy.ts";
import type { Undone } from "./schema.ts";
import { itemsOf } from "./tell.ts";

/**
 * All that was done at once, by who did it. What a colleague has done with one of them since stays.
 * @throws Conflict once it was sent
 */
export async function undo(viewer: Viewer, batchId: string): Promise<Undone> {
  authorize(canTriage(viewer));
  const own = { batchId, change: { authorId: viewer.id } };
  if ((await db.feedbackHold.count({ where: own })) === 0) throw new NotFound();
  const undone = await db.$transaction(async (tx) => {
    const items = await lockItems(tx, await itemsOf(tx, batchId));
    const changes = await withdraw(tx, batchId);
    for (const change of changes) await takeBack(tx, viewer, change, items);
    return changes;
  }, LOCK_TIMEOUT);
  notifyInboxes();
  const [reply] = undone.filter(({ kind }) => kind === "reply");
  return {
    changed: undone.length,
    reply: reply ? { id: reply.feedbackId, text: reply.text } : null,
  };
}

async function withdraw(tx: Tx, batchId: string) {
  const withdrawn = await tx.feedbackHold.updateManyAndReturn({
    where: { batchId, ...waiting },
    data: { undoneAt: now() },
    select: { changeId: true },
  });
  if (withdrawn.length === 0) throw new Conflict("feedback.sentAlready");
  return tx.feedbackChange.findMany({
    where: { id: { in: withdrawn.map(({ changeId }) => changeId) } },
    orderBy: { id: "asc" },
  });
}

type Change = Awaited<ReturnType<typeof withdraw>>[number];

async function takeBack(tx: Tx, viewer: Viewer, change: Change, items: Locked[]) {
  const { feedbackId, kind, fromStatus, toStatus } = change;
  const item = items.find(({ id }) => id === feedbackId);
  if (!item) return;
  if (fromStatus && toStatus && item.status === toStatus)
    await setBack(tx, viewer, { feedbackId, from: toStatus, to: fromStatus });
  const { customerId } = item;
  const details = { kind };
  await audit(tx, viewer, { action: "feedback.undo", subjectId: feedbackId, customerId, details });
}

type Back = { feedbackId: string; from: FeedbackStatus; to: FeedbackStatus };

/** The way back is nothing that its customer sees, as they saw nothing of the way there. */
async function setBack(tx: Tx, viewer: Viewer, { feedbackId, from, to }: Back) {
  const at = now();
  const [id, batchId] = [newId(), newId()];
  await tx.feedbackItem.update({ where: { id: feedbackId }, data: { status: to } });
  await tx.feedbackChange.create({
    data: {
      id,
      feedbackId,
      kind: "status",
      authorId: viewer.id,
      fromStatus: from,
      toStatus: to,
      createdAt: at,
    },
  });
  await tx.feedbackHold.create({ data: { changeId: id, batchId, sendAt: at, undoneAt: at } });
}

import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import type { Tasks } from "#server/platform/jobs.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { TELL_JOB, waiting } from "./hold.ts";
import { type Locked, lockItems } from "./lock.ts";
import { mailReply, mailStatus } from "./mails.ts";
import { notifyCustomers, notifyInboxes } from "./notify.ts";

/** From here on it cannot be undone. Begun again, it tells nobody twice. */
export async function tellHeld(batchId: string): Promise<number> {
  const told = await db.$transaction(async (tx) => {
    const items = await lockItems(tx, await itemsOf(tx, batchId));
    const changes = await claim(tx, batchId);
    for (const change of changes) await tell(tx, change, items);
    return changes.map(({ feedbackId }) => items.find(({ id }) => id === feedbackId));
  }, LOCK_TIMEOUT);
  if (told.length > 0) notifyInboxes();
  notifyCustomers(told.flatMap((item) => item?.customerId ?? []));
  return told.length;
}

/** What the batch is about. */
export async function itemsOf(tx: Tx, batchId: string) {
  const changes = await tx.feedbackChange.findMany({
    where: { hold: { batchId } },
    distinct: ["feedbackId"],
    select: { feedbackId: true },
  });
  return changes.map(({ feedbackId }) => ({ id: feedbackId }));
}

async function claim(tx: Tx, batchId: string) {
  const claimed = await tx.feedbackHold.updateManyAndReturn({
    where: { batchId, ...waiting },
    data: { sentAt: now() },
    select: { changeId: true },
  });
  return tx.feedbackChange.findMany({
    where: { id: { in: claimed.map(({ changeId }) => changeId) } },
    orderBy: { id: "asc" },
    include: { author: { select: { name: true } } },
  });
}

type Change = Awaited<ReturnType<typeof claim>>[number];

async function tell(tx: Tx, { feedbackId, author, toStatus, text }: Change, items: Locked[]) {
  const item = items.find(({ id }) => id === feedbackId);
  if (!item) return;
  await tx.feedbackItem.update({ where: { id: feedbackId }, data: { changedAt: now() } });
  await (toStatus ? mailStatus(tx, author, item, toStatus) : mailReply(tx, author, item, text));
}

export const feedbackTasks: Tasks = {
  [TELL_JOB]: async (payload) => {
    const batchId = payload instanceof Object ? Reflect.get(payload, "batchId") : undefined;
    if (typeof batchId !== "string") throw new Error("A job lacks its batchId");
    await tellHeld(batchId);
  },
};

import { notifyDesks } from "#server/conversations/topics.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { addJob, type Tasks } from "#server/platform/jobs.ts";
import { now } from "#server/platform/clock.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import type { Recall } from "#server/platform/prisma/client.ts";
import { correct, type Reached } from "./correct.ts";
import { MAIL_JOB, mailCorrection } from "./mail.ts";
import { listRecipients, type Recipient } from "./recipients.ts";

const SEND_JOB = "recalls.send";

const LATE_MS = 10 * 60_000;

/** At once, and once more for answers that were in the making when the article changed. */
export async function queueSending(tx: Tx, recallId: string) {
  const key = `recall ${recallId}`;
  await addJob(tx, SEND_JOB, { recallId }, { key });
  const runAt = new Date(Date.now() + LATE_MS);
  await addJob(tx, SEND_JOB, { recallId }, { key: `${key} late`, runAt });
}

const BATCH = 50;

/** Whoever was corrected is not among those who are told any more, so that it may be begun again at any time. */
export async function sendCorrections(recallId: string): Promise<number> {
  const recall = await db.recall.findUnique({ where: { id: recallId } });
  if (!recall || recall.restoredAt) return 0;
  let sent = 0;
  let after: string | null = null;
  for (;;) {
    const told = await listRecipients(recall, after, BATCH);
    sent += await eachByItself(told.map(nameless), (one) => correct(recall, one));
    after = told.at(-1)?.customerId ?? null;
    notifyDesks({ changed: "articles" });
    if (told.length < BATCH) break;
  }
  await finish(recall);
  notifyDesks({ changed: "articles" });
  return sent;
}

/** What goes wrong with one of them is logged. */
const nameless = ({
  customerId,
  locale,
  conversationId,
  toldAt,
  passages,
}: Recipient): Reached => ({
  customerId,
  locale,
  conversationId,
  toldAt,
  passages,
});

/** @throws where somebody could not be reached, so that the job comes back for them. */
async function finish(recall: Recall) {
  const left = await listRecipients(recall, null, 1);
  if (left.length > 0) throw new Error("Some customers are still to be corrected");
  await db.recall.updateMany({
    where: { id: recall.id, finishedAt: null },
    data: { finishedAt: now() },
  });
}

export const recallTasks: Tasks = {
  [SEND_JOB]: async (payload) => void (await sendCorrections(textIn(payload, "recallId"))),
  [MAIL_JOB]: async (payload) =>
    void (await mailCorrection(textIn(payload, "recallId"), textIn(payload, "customerId"))),
};

function textIn(payload: unknown, name: string) {
  const value = payload instanceof Object ? Reflect.get(payload, name) : undefined;
  if (typeof value !== "string") throw new Error(`A job lacks its ${name}`);
  return value;
}

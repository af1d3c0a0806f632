import { v7 as newId } from "uuid";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { addJob } from "#server/platform/jobs.ts";
import { UNDO_SECONDS } from "./policy.ts";

export const TELL_JOB = "feedback.tell";

/** The server tells it when the seconds are over, whatever becomes of the browser. @returns by what it is undone */
export async function hold(tx: Tx, changeIds: string[]): Promise<string | null> {
  if (changeIds.length === 0) return null;
  const batchId = newId();
  const sendAt = new Date(+now() + UNDO_SECONDS * 1000);
  await tx.feedbackHold.createMany({
    data: changeIds.map((changeId) => ({ changeId, batchId, sendAt })),
  });
  // The jobs know no clock but the database's.
  const runAt = new Date(Date.now() + UNDO_SECONDS * 1000);
  await addJob(tx, TELL_JOB, { batchId }, { runAt, key: `feedback ${batchId}` });
  return batchId;
}

/** What is neither sent nor undone. */
export const waiting = { sentAt: null, undoneAt: null };

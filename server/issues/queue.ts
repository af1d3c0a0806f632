import type { Tx } from "#server/platform/db.ts";
import { addJob } from "#server/platform/jobs.ts";

export const SEND_JOB = "issues.send";

/** Between two attempts: longer than an answer is waited for, so that what is looked for has had its time to be there. */
export const PAUSES_SECONDS = [60, 300, 1800, 7200, 21_600];
export const TRIES = PAUSES_SECONDS.length;

type Queued = { id: string; attempts: number };

/** `attempts`: as many as there were by then; when there were more meanwhile, this one is not needed any more. */
export const queueSend = (tx: Pick<Tx, "$queryRaw">, { id, attempts }: Queued, runAt?: Date) =>
  addJob(
    tx,
    SEND_JOB,
    { id, attempts },
    { key: `issue ${id} ${attempts}`, ...(runAt && { runAt }) },
  );

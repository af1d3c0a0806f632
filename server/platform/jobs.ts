import { run, type Runner } from "graphile-worker";
import { pool, type Tx } from "./db.ts";
import { quietly } from "./job-tables.ts";
import { log } from "./log.ts";

/** A task may run twice: its effect must be the same as of once. */
export type Tasks = Record<string, (payload: unknown) => Promise<void>>;

type JobOptions = {
  runAt?: Date;
  key?: string;
  /** Of one with this key that waits already, the time stays. */
  isDueStaying?: boolean;
  /** 25 unless said: with growing pauses that is about three days. */
  maxAttempts?: number;
};

const AT_ONCE = 4;
const POLL_MS = 2000;

let runner: Runner | null = null;

export async function addJob(
  tx: Pick<Tx, "$queryRaw">,
  name: string,
  payload: Record<string, unknown>,
  { runAt, key, isDueStaying, maxAttempts }: JobOptions = {},
) {
  await tx.$queryRaw`
    select id from graphile_worker.add_job(
      identifier => ${name},
      payload => ${JSON.stringify(payload)}::json,
      run_at => ${runAt?.toISOString() ?? null}::timestamptz,
      max_attempts => ${maxAttempts ?? null}::integer,
      job_key => ${key ?? null}::text,
      job_key_mode => ${isDueStaying ? "preserve_run_at" : "replace"}::text)`;
}

export async function startJobs(tasks: Tasks) {
  runner = await run({
    pgPool: pool,
    taskList: tasks,
    concurrency: AT_ONCE,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    logger: quietly,
  });
  const started = runner;
  started.promise
    .catch((error: unknown) => log.error({ error }, "the jobs have stopped"))
    .finally(() => {
      if (runner === started) runner = null;
    });
}

export async function stopJobs() {
  const stopping = runner;
  runner = null;
  await stopping?.stop();
}

export const areJobsUp = () => runner !== null;

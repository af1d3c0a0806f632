import { pool } from "#server/platform/db.ts";
import type { Env } from "#server/platform/env.ts";
import { startJobs, stopJobs } from "#server/platform/jobs.ts";
import { startSweeps } from "#server/platform/sweeps.ts";
import { openCore } from "./core.ts";
import { moveDemoIn } from "./demo.ts";
import { sweeps, tasks } from "./tasks.ts";

const LOCK = 7306;

/** The rules and what they do later. Of several processes each takes jobs, and a sweep runs in one at a time. */
export async function openDomain(env: Env, databaseUrl: string, opened: AsyncDisposableStack) {
  await openCore(env, databaseUrl, opened);
  await inTurn(async () => {
    if (env.demo) await moveDemoIn(env);
    await startJobs(tasks);
  });
  opened.defer(stopJobs);
  opened.defer(startSweeps(sweeps));
}

/** In an empty database the processes that start together would all move in. */
async function inTurn(run: () => Promise<void>) {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await run();
  } finally {
    // With its connection goes the lock.
    client.release(true);
  }
}

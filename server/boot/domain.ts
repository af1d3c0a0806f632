import type { Env } from "#server/platform/env.ts";
import { migrateJobs, startJobs, stopJobs } from "#server/platform/jobs.ts";
import { startSweeps } from "#server/platform/sweeps.ts";
import { openCore } from "./core.ts";
import { moveDemoIn } from "./demo.ts";
import { sweeps, tasks } from "./tasks.ts";

/** What only the first process of a machine does: jobs, sweeps, and the demo company. */
export async function openDomain(env: Env, databaseUrl: string, opened: AsyncDisposableStack) {
  await migrateJobs(databaseUrl);
  await openCore(env, databaseUrl, opened);
  if (env.demo) await moveDemoIn(env);
  await startJobs(tasks);
  opened.defer(stopJobs);
  opened.defer(startSweeps(sweeps));
}

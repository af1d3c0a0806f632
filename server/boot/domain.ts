import type { Env } from "#server/platform/env.ts";
import { migrateJobs, startJobs, stopJobs } from "#server/platform/jobs.ts";
import { startSweeps } from "#server/platform/sweeps.ts";
import { openCore } from "./core.ts";
import type { Database } from "./database.ts";
import { moveDemoIn } from "./demo.ts";
import { lowerRights } from "./roles.ts";
import { sweeps, tasks } from "./tasks.ts";

/** What only the first process of a machine does: jobs, sweeps, and the demo company. */
export async function openDomain(env: Env, database: Database, opened: AsyncDisposableStack) {
  await migrateJobs(database.ownerUrl);
  await lowerRights(database);
  await openCore(env, database.url, opened);
  if (env.demo) await moveDemoIn(env);
  await startJobs(tasks);
  opened.defer(stopJobs);
  opened.defer(startSweeps(sweeps));
}

import { publishArticles } from "#server/articles/content.ts";
import type { Env } from "#server/platform/env.ts";
import { startJobs, stopJobs } from "#server/platform/jobs.ts";
import { startSweeps } from "#server/platform/sweeps.ts";
import { openCore } from "./core.ts";
import { moveDemoIn } from "./demo.ts";
import { sweeps, tasks } from "./tasks.ts";

/** The rules and what they do later. Of several processes each takes jobs, and a sweep runs in one at a time. */
export async function openDomain(env: Env, databaseUrl: string, opened: AsyncDisposableStack) {
  await openCore(env, databaseUrl, opened);
  if (env.demo) await moveDemoIn(env);
  await publishArticles();
  await startJobs(tasks);
  opened.defer(stopJobs);
  opened.defer(startSweeps(sweeps));
}

import { rmSync, writeFileSync } from "node:fs";
import { db } from "#server/platform/db.ts";
import type { Env } from "#server/platform/env.ts";
import { migrateJobs } from "#server/platform/jobs.ts";
import { say } from "./say.ts";
import { halfSeeded } from "./database.ts";

/** A company of its own moves into an empty database. */
export async function moveDemoIn({ DATA_DIR }: Env, databaseUrl: string) {
  if ((await db.person.count()) > 0) return;
  say("Moving the demo company in …");
  writeFileSync(halfSeeded(DATA_DIR), "");
  await migrateJobs(databaseUrl);
  const { seed } = await import("#prisma/seed.ts");
  await seed(say);
  rmSync(halfSeeded(DATA_DIR));
}

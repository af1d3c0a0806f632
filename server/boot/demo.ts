import { rmSync, writeFileSync } from "node:fs";
import { db, pool } from "#server/platform/db.ts";
import type { Env } from "#server/platform/env.ts";
import { DATABASE_LOCKS } from "#server/platform/locks.ts";
import { print } from "./console.ts";
import { halfSeeded } from "./database.ts";

/** A company of its own moves into an empty database, with one of the processes that start together. */
export async function moveDemoIn({ DATA_DIR }: Env) {
  if (!(await isEmpty())) return;
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [DATABASE_LOCKS.seed]);
    if (await isEmpty()) await moveIn(DATA_DIR);
  } finally {
    // With its connection goes the lock.
    client.release(true);
  }
}

const isEmpty = async () => (await db.person.count()) === 0;

async function moveIn(dataDir: string) {
  print("Moving the demo company in …");
  writeFileSync(halfSeeded(dataDir), "");
  const { seed } = await import("#prisma/seed.ts");
  await seed(print);
  rmSync(halfSeeded(dataDir));
}

import { createHash, randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { DATABASE_LOCKS } from "./locks.ts";

const ROOT = join(import.meta.dirname, "../../prisma/migrations");

/**
 * Applies what is in prisma/migrations and not yet in the database, each file in one transaction together with
 * its entry in Prisma's own table: after a crash it is there whole or not at all, and `prisma migrate deploy`
 * stays usable. Prisma's engine would have to be fetched, and its WebAssembly twin cuts scripts at semicolons.
 * @returns the names of the migrations applied now.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [DATABASE_LOCKS.migrations]);
    await client.query(table);
    const { rows } = await client.query<{ migration_name: string }>(
      "select migration_name from _prisma_migrations where finished_at is not null",
    );
    const applied = new Set(rows.map((row) => row.migration_name));
    const missing = listMigrations().filter((name) => !applied.has(name));
    for (const name of missing) await apply(client, name);
    return missing;
  } finally {
    await client.end();
  }
}

const listMigrations = () =>
  readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

async function apply(client: Client, name: string) {
  const sql = readFileSync(join(ROOT, name, "migration.sql"), "utf8");
  const checksum = createHash("sha256").update(sql).digest("hex");
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

const table = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

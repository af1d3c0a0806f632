import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { closeDatabase, openDatabase } from "#server/platform/db.ts";
import { migrateJobs } from "#server/platform/job-tables.ts";
import { migrate } from "#server/platform/migrations.ts";
import { startPostgres } from "#server/platform/postgres.ts";

/**
 * A PostgreSQL of the bench's own, as durable as in production (fsync and synchronous_commit on), thrown away
 * afterwards.
 * @returns its address, for the servers that run beside this process.
 */
export async function openBenchDatabase(opened: AsyncDisposableStack) {
  const folder = await mkdtemp(join(tmpdir(), "kindline-bench-"));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755);
  const starting = startPostgres(folder);
  // It may still be starting when the bench is stopped.
  opened.defer(() => starting.then((server) => server.stop()).catch(() => {}));

  const server = await starting;
  await create(server.url("postgres"), "bench");
  const url = server.url("bench");
  await migrate(url);
  await migrateJobs(url);
  openDatabase(url);
  opened.defer(closeDatabase);
  return url;
}

async function create(adminUrl: string, name: string) {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
}

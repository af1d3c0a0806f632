import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { migrateJobs } from "#server/platform/jobs.ts";
import { migrate } from "#server/platform/migrations.ts";
import { startPostgres } from "#server/platform/postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The server that all test databases live on, and the migrated one they are copied from. */
    serverUrl: string;
    template: string;
  }
}

/** Once for the whole run: a PostgreSQL of its own, or the one that TEST_DATABASE_URL names. */
export default async function openServer(project: TestProject) {
  const server = await serverForTests();
  const template = `base_${randomUUID().slice(0, 8)}`;
  await administer(server.url, `create database ${template}`);
  const url = databaseUrl(server.url, template);
  await migrate(url);
  await migrateJobs(url);
  project.provide("serverUrl", server.url);
  project.provide("template", template);

  return async () => {
    await administer(server.url, `drop database ${template} with (force)`);
    await server.stop();
  };
}

async function serverForTests() {
  if (process.env.TEST_DATABASE_URL) {
    return { url: process.env.TEST_DATABASE_URL, stop: async () => {} };
  }
  const folder = await mkdtemp(join(tmpdir(), "kindline-test-"));
  await chmod(folder, 0o755);
  // The folder is thrown away, so that nothing has to reach the disk.
  const server = await startPostgres(folder, { fsync: "off", full_page_writes: "off" });
  const stop = () => server.stop().finally(() => rm(folder, { recursive: true, force: true }));
  return { url: server.url("postgres"), stop };
}

export function databaseUrl(serverUrl: string, database: string) {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export async function administer(serverUrl: string, ...statements: string[]) {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

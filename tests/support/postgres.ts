import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startThrowaway } from "#prisma/authoring/throwaway.ts";
import { migrateJobs } from "#server/platform/job-tables.ts";
import { migrate } from "#server/platform/migrations.ts";

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
  const given = process.env.TEST_DATABASE_URL;
  return given ? { url: given, stop: async () => {} } : startThrowaway();
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

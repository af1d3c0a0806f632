import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { append } from "#server/conversations/log.ts";
import { closeDatabase, openDatabase, pool } from "#server/platform/db.ts";
import { migrateJobs } from "#server/platform/job-tables.ts";
import { migrate } from "#server/platform/migrations.ts";
import { startPostgres } from "#server/platform/postgres.ts";
import { createConversation } from "#tests/support/factories.ts";
import { newDataFolder, postgresIn } from "#tests/support/program.ts";

const DATA_DIR = newDataFolder();
const RATE_MS = 33;
const AT_ONCE = 10;
let server: Awaited<ReturnType<typeof startPostgres>>;

/** With the settings of a real start, unlike the database of the other tests. */
beforeAll(async () => {
  await closeDatabase();
  server = await startPostgres(DATA_DIR);
  await migrate(server.url("postgres"));
  await migrateJobs(server.url("postgres"));
  openDatabase(server.url("postgres"));
});

afterAll(async () => {
  await server.stop();
  rmSync(DATA_DIR, { recursive: true, force: true });
});

test("the embedded database writes through to the disk before it says yes", async () => {
  const { rows } = await pool.query(
    "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit') order by 1",
  );
  expect(rows).toEqual([
    { name: "fsync", setting: "on" },
    { name: "synchronous_commit", setting: "on" },
  ]);
});

test("PostgreSQL is killed at 300 messages a second, and no acknowledged one is missing", async () => {
  const conversations = await Promise.all(
    Array.from({ length: AT_ONCE }, () => createConversation()),
  );
  const acknowledged: string[] = [];
  const say = async ({ id, customerId }: (typeof conversations)[number]) => {
    const clientKey = randomUUID();
    const { seq } = await append({
      conversationId: id,
      kind: "message",
      author: "customer",
      authorId: customerId,
      clientKey,
      content: { text: "Hello" },
    });
    acknowledged.push(`${id} ${seq} ${clientKey}`);
  };

  const failures: unknown[] = [];
  const sending = new Set<Promise<unknown>>();
  const load = setInterval(() => {
    for (const conversation of conversations) {
      const one = say(conversation)
        .catch((error) => failures.push(error))
        .finally(() => sending.delete(one));
      sending.add(one);
    }
  }, RATE_MS);
  await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(200);
  process.kill(postgresIn(DATA_DIR) ?? 0, "SIGKILL");
  await expect.poll(() => failures.length, { timeout: 10_000 }).toBeGreaterThan(0);
  server = await startPostgres(DATA_DIR);
  const before = acknowledged.length;
  await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before + 50);
  clearInterval(load);
  // One that is acknowledged while the rows are being read is in neither.
  await Promise.all(sending);

  const { rows } = await pool.query<{ line: string }>(
    "select conversation_id || ' ' || seq || ' ' || client_key as line from event",
  );
  const stored = new Set(rows.map(({ line }) => line));
  expect(acknowledged.filter((line) => !stored.has(line))).toEqual([]);
  const { rows: gaps } = await pool.query(
    "select 1 from conversation where seq <> (select count(*) from event where conversation_id = conversation.id)",
  );
  expect(gaps).toEqual([]);
}, 60_000);

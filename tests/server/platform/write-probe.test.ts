import { Pool } from "pg";
import { afterEach, expect, test } from "vitest";
import { pool } from "#server/platform/db.ts";
import { writeProbe } from "#server/platform/write-probe.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";

const opened: Pool[] = [];
afterEach(() => Promise.all(opened.splice(0).map((one) => one.end())));

function poolWith(options: string) {
  const one = new Pool({ connectionString: testDatabaseUrl, max: 1, options });
  opened.push(one);
  return one;
}

async function size() {
  const asked = "select pg_database_size(current_database())::float8 as bytes";
  const { rows } = await pool.query<{ bytes: number }>(asked);
  return rows[0]?.bytes ?? 0;
}

test("a database that is well can be written to, and nothing is left of the question", async () => {
  const canWrite = writeProbe(
    () => pool,
    () => 0,
  );
  expect(await canWrite()).toBe(true);
  const before = await size();
  for (let second = 0; second < 20; second += 1) {
    expect(await writeProbe(() => pool)()).toBe(true);
  }
  // The database may tidy up meanwhile.
  expect(await size()).toBeLessThanOrEqual(before);
});

test.each([
  ["that may only be read", "-c default_transaction_read_only=on"],
  ["without room for what is written aside", "-c temp_file_limit=16kB"],
])("a database %s cannot be written to", async (_, options) => {
  const narrow = poolWith(options);
  expect(await writeProbe(() => narrow)()).toBe(false);
  // It still answers, and its connection is as good as before.
  expect((await narrow.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
});

test("however often it is asked, the database is asked once in five seconds, and each second while it fails", async () => {
  let time = 0;
  let asked = 0;
  let current = pool;
  const canWrite = writeProbe(
    () => {
      asked += 1;
      return current;
    },
    () => time,
  );
  await Promise.all(Array.from({ length: 50 }, canWrite));
  time = 4_999;
  expect(await canWrite()).toBe(true);
  expect(asked).toBe(1);

  current = poolWith("-c default_transaction_read_only=on");
  time = 5_000;
  expect(await canWrite()).toBe(false);
  time = 5_999;
  expect(await canWrite()).toBe(false);
  expect(asked).toBe(2);

  current = pool;
  time = 6_000;
  expect(await canWrite()).toBe(true);
  expect(asked).toBe(3);
});

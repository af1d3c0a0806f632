import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { closeDatabase, openDatabase, pool } from "#server/platform/db.ts";
import {
  closeLimits,
  forgetLimits,
  openLimits,
  spend,
  waitFor,
  type Budget,
} from "#server/platform/limits.ts";
import { useSecret } from "#server/platform/secrets.ts";
import { stopMachineClock } from "#tests/support/clock.ts";
import { testDatabaseUrl } from "#tests/support/database.ts";
import { hasRedis, startRedis } from "#tests/support/redis.ts";

useSecret("a secret for tests that is long enough");

let budget: Budget;
let owner: string;
beforeEach(() => {
  owner = randomUUID();
  budget = { name: `test-${owner.slice(0, 8)}`, points: 3, seconds: 60, shared: true };
});

const mine = () => [{ budget, owner }];
/** Another process has counted nothing itself. */
const asAnotherProcess = closeLimits;

test("a budget is spent once, and is full again when its time is over", async () => {
  const clock = stopMachineClock("2026-11-23T10:00:00Z");
  for (let spent = 0; spent < 3; spent += 1) expect(await spend(mine())).toBeNull();
  clock.advance(20);
  expect(await spend(mine())).toBe(40);
  clock.advance(40);
  expect(await spend(mine())).toBeNull();
});

test("of many who spend at the same moment as many succeed as there are points", async () => {
  const waits = await Promise.all(Array.from({ length: 20 }, () => spend(mine())));
  expect(waits.filter((wait) => wait === null)).toHaveLength(3);
});

test("processes spend from one budget", async () => {
  for (let spent = 0; spent < 3; spent += 1) {
    expect(await spend(mine())).toBeNull();
    await asAnotherProcess();
  }
  expect(await spend(mine())).not.toBeNull();
});

test("one owner's budget is not another one's", async () => {
  await spend(mine(), 3);
  expect(await spend([{ budget, owner: randomUUID() }])).toBeNull();
});

test("a cost above the rest is refused", async () => {
  expect(await spend(mine(), 4)).toBeGreaterThan(0);
});

test("an empty budget is refused without asking the store, and the others beside it keep theirs", async () => {
  const beside = { budget: { ...budget, name: `${budget.name}-beside` }, owner };
  await spend(mine(), 3);
  expect(waitFor([beside, ...mine()])).toBeGreaterThan(0);
  for (let tries = 0; tries < 5; tries += 1) await spend([beside, ...mine()]);
  expect(await spend([beside], 3)).toBeNull();
});

test("with the store down each process counts for itself", async () => {
  await closeDatabase();
  openDatabase("postgresql://nobody@127.0.0.1:1/nothing");
  await closeLimits();
  for (let spent = 0; spent < 3; spent += 1) expect(await spend(mine())).toBeNull();
  expect(await spend(mine())).not.toBeNull();
  await closeDatabase();
  openDatabase(testDatabaseUrl, 10);
  await closeLimits();
});

test("what is long over is deleted, and what still counts is not", async () => {
  const clock = stopMachineClock("2026-11-23T10:00:00Z");
  await pool.query("delete from rate_limit");
  await spend(mine());
  clock.advance(59);
  expect(await forgetLimits()).toBe(0);
  clock.advance(2);
  expect(await forgetLimits()).toBe(1);
  expect((await pool.query("select 1 from rate_limit")).rowCount).toBe(0);
});

test("neither an address nor a network can be read in the store", async () => {
  await spend([{ budget, owner: "ada@example.test 192.0.2.1" }]);
  const { rows } = await pool.query("select * from rate_limit");
  expect(JSON.stringify(rows)).not.toMatch(/ada|192\.0/);
});

test.skipIf(!hasRedis)(
  `Redis counts for all processes too, and each for itself while it is away${hasRedis ? "" : " (skipped: no redis-server)"}`,
  async () => {
    const redis = await startRedis();
    try {
      await openLimits({ redisUrl: redis.url });
      for (let spent = 0; spent < 3; spent += 1) expect(await spend(mine())).toBeNull();
      await closeLimits();
      await openLimits({ redisUrl: redis.url });
      expect(await spend(mine())).toBeGreaterThan(0);
      const stored = await pool.query("select 1 from rate_limit where key like $1", [
        `${budget.name}%`,
      ]);
      expect(stored.rowCount).toBe(0);

      await redis.stop();
      const other = [{ budget, owner: randomUUID() }];
      for (let spent = 0; spent < 3; spent += 1) expect(await spend(other)).toBeNull();
      expect(await spend(other)).toBeGreaterThan(0);
    } finally {
      await redis.stop();
      await closeLimits();
    }
  },
);

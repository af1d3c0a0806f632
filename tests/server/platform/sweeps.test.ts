import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { db } from "#server/platform/db.ts";
import { eachByItself, startSweeps } from "#server/platform/sweeps.ts";

test("of two processes one sweeps at a time", async () => {
  let now = 0;
  let most = 0;
  const run = vi.fn(async () => {
    now += 1;
    most = Math.max(most, now);
    await wait(120);
    now -= 1;
  });
  const sweep = { name: "one at a time", seconds: 0.05, run };
  const stops = [startSweeps([sweep]), startSweeps([sweep])];
  await vi.waitFor(() => expect(run.mock.calls.length).toBeGreaterThan(3), 5000);
  await Promise.all(stops.map((stop) => stop()));
  expect(most).toBe(1);
});

test("a sweep that fails is tried again, and its lock is let go", async () => {
  const run = vi.fn().mockRejectedValueOnce(new Error("for once")).mockResolvedValue(undefined);
  const stop = startSweeps([{ name: "fails once", seconds: 0.05, run }]);
  await vi.waitFor(() => expect(run.mock.calls.length).toBeGreaterThan(1), 5000);
  await stop();
});

test("more sweeps than there are connections all get to work, at the same tick", async () => {
  const names = Array.from({ length: 40 }, (_, index) => `crowd ${index}`);
  const done = new Set<string>();
  const sweeps = names.map((name) => ({
    name,
    seconds: 0.05,
    run: async () => {
      await db.$transaction((tx) => tx.$executeRaw`select pg_sleep(0.01)`);
      done.add(name);
    },
  }));
  const stop = startSweeps(sweeps);
  await vi.waitFor(() => expect(done.size).toBe(40), 10_000);
  await stop();
});

test("so few work at once that others find a connection, and each has its turn", async () => {
  let now = 0;
  const seen = { most: 0, names: new Set<number>() };
  const sweeps = Array.from({ length: 12 }, (_, index) => ({
    name: `turn ${index}`,
    seconds: 0.05,
    run: async () => {
      now += 1;
      seen.most = Math.max(seen.most, now);
      await wait(20);
      now -= 1;
      seen.names.add(index);
    },
  }));
  const stop = startSweeps(sweeps, 3);
  await vi.waitFor(() => expect(seen.names.size).toBe(12), 5000);
  await stop();
  expect(seen.most).toBe(3);
});

test("when the connection with the locks breaks, sweeping goes on", async () => {
  const run = vi.fn(async () => {});
  const stop = startSweeps([{ name: "cut off", seconds: 0.05, run }]);
  await vi.waitFor(() => expect(run).toHaveBeenCalled(), 5000);
  await db.$executeRaw`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  const before = run.mock.calls.length;
  await vi.waitFor(() => expect(run.mock.calls.length).toBeGreaterThan(before + 1), 5000);
  await stop();
});

test("stopping waits for the sweep that is running", async () => {
  let isDone = false;
  const run = vi.fn(async () => {
    await wait(200);
    isDone = true;
  });
  const stop = startSweeps([{ name: "slow", seconds: 0.05, run }]);
  await vi.waitFor(() => expect(run).toHaveBeenCalled(), 5000);
  await stop();
  expect(isDone).toBe(true);
});

test("one that fails does not hold up those behind it", async () => {
  const done: number[] = [];
  const sum = await eachByItself([1, 2, 3], async (row) => {
    if (row === 2) throw new Error("for once");
    done.push(row);
    return row;
  });
  expect(done).toEqual([1, 3]);
  expect(sum).toBe(4);
});

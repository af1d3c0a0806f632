import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";
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

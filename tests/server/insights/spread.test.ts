import { expect, test } from "vitest";
import { countIn, quantile, spreadOf, stepOf, STEPS, together } from "#server/insights/spread.ts";

test("a median read from the steps is right within ten percent, from a second to days", () => {
  for (const ms of [260, 1_000, 4_321, 60_000, 754_000, 3_600_000, 90_000_000]) {
    const read = quantile(spreadOf([ms]), 0.5) ?? 0;
    expect(Math.abs(read - ms) / ms, String(ms)).toBeLessThan(0.1);
  }
});

test("each time is in one step, and longer ones in later steps", () => {
  const times = Array.from({ length: 300 }, (_, index) => 100 * 1.08 ** index);
  const steps = times.map(stepOf);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps[0]).toBe(0);
  expect(Math.max(...steps)).toBe(STEPS - 1);
  expect(countIn(spreadOf(times))).toBe(times.length);
});

const near = (ms: number | null, wanted: number) =>
  expect(Math.abs((ms ?? 0) / 1000 - wanted) / wanted).toBeLessThan(0.1);

test("the ninth of ten is the p90, the fifth the median, and nothing has neither", () => {
  const seconds = [1, 2, 3, 4, 5, 6, 7, 8, 90, 100].map((one) => one * 1000);
  const spread = spreadOf([...seconds, null]);
  near(quantile(spread, 0.5), 5);
  near(quantile(spread, 0.9), 90);
  expect(quantile(spreadOf([]), 0.5)).toBeNull();
});

test("two days together have the quantiles of all their times", () => {
  const one = [300, 5000, 80_000];
  const other = [2000, 9000];
  expect(together(spreadOf(one), spreadOf(other))).toEqual(spreadOf([...one, ...other]));
  expect(together([], spreadOf(one))).toEqual(spreadOf(one));
});

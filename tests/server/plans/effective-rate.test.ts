import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths } from "#server/platform/calendar.ts";
import {
  effectiveRate,
  type Flow,
  rateInBps,
  worthOf,
  yearsBetween,
} from "#server/plans/effective-rate.ts";
import { scheduleFor } from "#server/plans/schedule.ts";

const day = "2026-01-01";
const lent = (minor: number): Flow => ({ on: day, minor });
const after = (months: number, minor: number): Flow => ({ on: addMonths(day, months), minor });
const percent = (rate: number | null) => rateInBps(rate ?? Number.NaN) / 100;

/** The equation itself, said of whatever rate was found. */
function expectEqual({ on, minor }: Flow, repaid: Flow[], rate: number | null) {
  const flows = repaid.map((one) => ({ minor: one.minor, years: yearsBetween(on, one.on) }));
  expect(Math.abs(worthOf(flows, rate ?? Number.NaN) / minor - 1)).toBeLessThan(1e-9);
}

/** The directives' annexes give the equation; these can be solved by hand from it, without any figure of somebody else's. */
test.each<[string, Flow, Flow[], number]>([
  ["1,000 for 1,200 after a year and a half is 1.2 ^ (2/3)", lent(1000), [after(18, 1200)], 12.9],
  ["950 for 1,200 then is (1200/950) ^ (2/3)", lent(950), [after(18, 1200)], 16.9],
  [
    "1,000 for twice 600 a year apart is the root of 1000x² - 600x - 600",
    lent(1000),
    [after(12, 600), after(24, 600)],
    13.1,
  ],
  ["a tenth more after a year is ten percent", lent(1000), [after(12, 1100)], 10],
])("%s", (_, first, repaid, expected) => {
  const rate = effectiveRate(first, repaid);
  expect(percent(rate)).toBe(expected);
  expectEqual(first, repaid, rate);
});

test("equal parts a month apart cost what a month's interest makes in a year", () => {
  const { instalments } = scheduleFor({ kind: "financing", months: 24, rateBps: 1290 }, 1e9, day);
  const repaid = instalments.map(({ dueOn, amountMinor }) => ({ on: dueOn, minor: amountMinor }));
  const rate = effectiveRate(lent(1e9), repaid);
  expect(rate).toBeCloseTo((1 + 0.129 / 12) ** 12 - 1, 6);
  expect(percent(rate)).toBe(13.7);
});

test("to one decimal, and five is rounded up", () => {
  expect([0.1294, 0.1295, 0.13649, 0].map(rateInBps)).toEqual([1290, 1300, 1360, 0]);
});

test("what comes back as it was lent costs nothing, and less than that is no interest either", () => {
  expect(effectiveRate(lent(1200), [after(1, 600), after(2, 600)])).toBe(0);
  expect(effectiveRate(lent(1200), [after(1, 500)])).toBe(0);
});

test("no rate says what more on the very first day costs", () => {
  expect(effectiveRate(lent(1000), [{ on: day, minor: 1100 }])).toBeNull();
});

test("months are twelfths, and the days beside them are counted back from the later day", () => {
  expect(yearsBetween("2026-01-31", "2026-02-28")).toBe(1 / 12);
  expect(yearsBetween("2026-01-01", "2027-07-01")).toBe(1.5);
  expect(yearsBetween("2026-01-01", "2026-01-15")).toBeCloseTo(14 / 365, 12);
  expect(yearsBetween("2024-01-15", "2024-03-01")).toBeCloseTo(1 / 12 + 17 / 365, 12);
  expect(yearsBetween("2024-03-01", "2024-03-11")).toBeCloseTo(10 / 366, 12);
  expect(yearsBetween("2026-01-01", "2026-01-01")).toBe(0);
});

test("whatever is lent and paid back when, the rate makes both worth the same on the first day", () => {
  const due = fc.record({
    days: fc.integer({ min: 20, max: 2500 }),
    minor: fc.integer({ min: 1, max: 200_000 }),
  });
  fc.assert(
    fc.property(
      fc.array(due, { minLength: 1, maxLength: 40 }),
      fc.double({ min: 0.2, max: 1, noNaN: true }),
      (dues, share) => {
        const repaid = dues.map(({ days, minor }) => ({ on: addDays(day, days), minor }));
        const minor = Math.ceil(repaid.reduce((sum, one) => sum + one.minor, 0) * share);
        const rate = effectiveRate(lent(minor), repaid);
        if (rate === null) return;
        if (rate > 0) expectEqual(lent(minor), repaid, rate);
        expect(rate).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test("a day later is never less time", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3000 }),
      fc.integer({ min: 0, max: 800 }),
      (start, days) => {
        const from = addDays(day, start);
        const to = addDays(from, days);
        expect(yearsBetween(from, addDays(to, 1))).toBeGreaterThanOrEqual(
          yearsBetween(from, to) - 1 / 300,
        );
      },
    ),
  );
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths } from "#server/platform/calendar.ts";
import { datesOnPayDay, type Datable } from "#server/plans/pay-day.ts";

const today = "2026-11-25";
const owed = (agreedOn: string, more: Partial<Datable> = {}): Datable => ({
  id: agreedOn,
  dueOn: agreedOn,
  agreedOn,
  stays: null,
  ...more,
});

const datesOf = (instalments: Datable[], payDay: number | null) =>
  datesOnPayDay(instalments, payDay, today).map(({ toOn }) => toOn);

test("each payment waits for the next pay day, never longer than a month", () => {
  const plan = ["2026-12-03", "2027-01-03", "2027-02-03"].map((day) => owed(day));
  expect(datesOf(plan, 25)).toEqual(["2026-12-25", "2027-01-25", "2027-02-25"]);
  expect(datesOf(plan, 3)).toEqual(["2026-12-03", "2027-01-03", "2027-02-03"]);
});

test("the last day is the last of each month, leap years included", () => {
  const plan = ["2027-12-05", "2028-01-05", "2028-02-05"].map((day) => owed(day));
  expect(datesOf(plan, 31)).toEqual(["2027-12-31", "2028-01-31", "2028-02-29"]);
});

test("two payments never fall on one day", () => {
  const plan = ["2027-01-31", "2027-02-28"].map((day) => owed(day));
  expect(datesOf(plan, 28)).toEqual(["2027-02-28", "2027-03-28"]);
});

test("it is counted from the day agreed on first, so that another pay day adds nothing up", () => {
  const aligned = [owed("2026-12-03", { dueOn: "2026-12-25" })];
  expect(datesOf(aligned, 5)).toEqual(["2026-12-05"]);
  expect(datesOf(aligned, null)).toEqual(["2026-12-03"]);
  const passed = [owed("2026-11-20", { dueOn: "2026-12-15" })];
  expect(datesOf(passed, null)).toEqual(["2026-12-15"]);
});

test("what is overdue, on hold or moved by itself stays, and nothing passes it", () => {
  const late = [owed("2026-11-20", { stays: "overdue" }), owed("2026-12-20")];
  expect(datesOf(late, 1)).toEqual(["2026-11-20", "2027-01-01"]);
  const moved = [owed("2026-12-03"), owed("2027-01-03", { dueOn: "2027-01-05", stays: "moved" })];
  expect(datesOf(moved, 20)).toEqual(["2026-12-20", "2027-01-05"]);
  expect(datesOf(moved, 10)).toEqual(["2026-12-10", "2027-01-05"]);
  const close = [owed("2026-12-30"), owed("2027-01-03", { stays: "moved" })];
  expect(datesOf(close, 5)).toEqual(["2026-12-30", "2027-01-03"]);
});

test("in any plan the order is kept, nobody pays earlier than agreed, nor more than a month and some days later", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 1, max: 31 }),
      (start, count, payDay) => {
        const first = addDays(today, start);
        const plan = Array.from({ length: count }, (_, month) => owed(addMonths(first, month)));
        const dates = datesOf(plan, payDay);
        expect(dates).toEqual([...new Set(dates)].toSorted());
        for (const [place, { agreedOn }] of plan.entries()) {
          const day = dates[place] ?? "";
          expect(day >= agreedOn && day <= addDays(agreedOn, 35)).toBe(true);
        }
      },
    ),
  );
});

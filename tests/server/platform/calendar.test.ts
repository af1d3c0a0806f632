import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, dateOf, dayOf } from "#server/platform/calendar.ts";

const days = fc.date({ min: dateOf("2000-01-01"), max: dateOf("2099-12-31"), noInvalidDate: true });

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2028-02-29", 12, "2029-02-28"],
  ["2028-02-29", 48, "2032-02-29"],
  ["2026-01-31", 2, "2026-03-31"],
  ["2026-10-31", 1, "2026-11-30"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2026-11-23", 0, "2026-11-23"],
])("from %s, %i months on is %s", (day, months, later) => {
  expect(addMonths(day, months)).toBe(later);
});

test.each([
  ["2026-02-27", 30, "2026-03-29"],
  ["2028-02-27", 30, "2028-03-28"],
  ["2026-12-02", 30, "2027-01-01"],
  ["2027-03-27", 1, "2027-03-28"],
])("from %s, %i days on is %s", (day, count, later) => {
  expect(addDays(day, count)).toBe(later);
});

test("a month later is in the next month, on the same day or on the last one before it", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 60 }), (date, months) => {
      const later = dateOf(addMonths(dayOf(date), months));
      const monthsApart =
        (later.getUTCFullYear() - date.getUTCFullYear()) * 12 +
        later.getUTCMonth() -
        date.getUTCMonth();
      expect(monthsApart).toBe(months);
      const isLast = addDays(dayOf(later), 1).endsWith("-01");
      expect(later.getUTCDate() === date.getUTCDate() || isLast).toBe(true);
      expect(later.getUTCDate()).toBeLessThanOrEqual(date.getUTCDate());
    }),
  );
});

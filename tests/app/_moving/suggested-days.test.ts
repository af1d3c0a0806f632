import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#server/platform/calendar.ts";
import { suggestedDays } from "#app/_moving/suggested-days.ts";

test("a week and two weeks later, a day on which many are paid, and the last one", () => {
  const days = suggestedDays({ from: "2026-12-04", to: "2026-12-17" }, "2026-12-03");
  expect(days).toEqual(["2026-12-10", "2026-12-15", "2026-12-17"]);
  const far = suggestedDays({ from: "2026-12-04", to: "2027-01-02" }, "2026-12-03");
  expect(far).toEqual(["2026-12-10", "2026-12-15", "2026-12-17", "2027-01-02"]);
});

test("the only day that is left is the only one", () => {
  expect(suggestedDays({ from: "2026-12-04", to: "2026-12-04" }, "2026-12-03")).toEqual([
    "2026-12-04",
  ]);
});

const days = (most: number) => fc.integer({ min: 0, max: most });

test("whatever is suggested is allowed, once and in order, and ends with the last day", () => {
  fc.assert(
    fc.property(days(400), days(30), days(60), (start, gap, length) => {
      const dueOn = addDays("2026-01-01", start);
      const from = addDays(dueOn, 1 + gap);
      const to = addDays(from, length);
      const suggested = suggestedDays({ from, to }, dueOn);
      expect(suggested.every((day) => day >= from && day <= to)).toBe(true);
      expect(suggested).toEqual([...new Set(suggested)].toSorted());
      expect(suggested.at(-1)).toBe(to);
      expect(suggested.length).toBeLessThanOrEqual(4);
    }),
  );
});

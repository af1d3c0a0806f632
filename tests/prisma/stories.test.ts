import * as fc from "fast-check";
import { expect, test } from "vitest";
import { countOf, instantOn, openingDay } from "#prisma/demo/days.ts";
import { MERCHANTS } from "#prisma/demo/merchants.ts";
import { CUSTOMERS } from "#prisma/demo/people.ts";
import { PURCHASES, stories } from "#prisma/demo/stories.ts";
import { addDays, dateOf, dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { scheduleFor } from "#server/plans/schedule.ts";

const days = fc
  .date({ min: dateOf("2026-01-01"), max: dateOf("2032-12-31"), noInvalidDate: true })
  .map(dayOf);

test("the demo tells the same stories each time", () => {
  expect(stories("2026-11-23")).toEqual(stories("2026-11-23"));
  expect(stories("2026-11-23")).toHaveLength(PURCHASES);
});

test("on whatever day the demo is opened, no story is later than it should be", () => {
  fc.assert(
    fc.property(days, (today) => {
      for (const { terms, course } of stories(today)) {
        const number = Math.min(course.paid + 1, countOf(terms));
        const wanted = addDays(today, course.dueIn);
        const openedOn = openingDay(terms, number, wanted);
        const due = scheduleFor(terms, 100_000, openedOn).instalments[number - 1]?.dueOn ?? "";
        expect(due >= wanted && due <= addDays(wanted, 3)).toBe(true);
        // What was paid had been due by then, and the purchase is not still to come.
        expect(openedOn <= today).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test("everybody buys, at every shop, over a year and a half", () => {
  const told = stories("2026-11-23");
  expect(new Set(told.map(({ email }) => email)).size).toBe(CUSTOMERS.length);
  expect(new Set(told.map(({ merchant }) => merchant)).size).toBe(MERCHANTS.length);
  const first = told.map(({ terms, course }) =>
    openingDay(
      terms,
      Math.min(course.paid + 1, countOf(terms)),
      addDays("2026-11-23", course.dueIn),
    ),
  );
  expect(first.toSorted()[0]?.slice(0, 4)).toBe("2025");
  expect(first.every((day) => day > "2025-05-01")).toBe(true);
});

test("in each state some plan is due to the day, also at the ends of months", () => {
  fc.assert(
    fc.property(days, fc.constantFrom(0, 1), (today, dueIn) => {
      const terms = { kind: "pay_in_30" } as const;
      const openedOn = openingDay(terms, 1, addDays(today, dueIn));
      expect(scheduleFor(terms, 100, openedOn).instalments[0]?.dueOn).toBe(addDays(today, dueIn));
    }),
  );
});

test("an hour of a day is that hour where the customer lives, and never to come", () => {
  const now = new Date("2026-11-23T01:00:00Z");
  expect(instantOn("2026-07-01", "Europe/Stockholm", 8 * 60, now).toISOString()).toBe(
    "2026-07-01T06:00:00.000Z",
  );
  expect(instantOn("2026-11-23", "Asia/Dubai", 9 * 60, now)).toEqual(now);
  expect(dayIn("Asia/Dubai", instantOn("2026-11-20", "Asia/Dubai", 30, now))).toBe("2026-11-20");
});

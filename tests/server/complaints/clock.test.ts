import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { milestonesOf, ombudsmanOn, ruleOf, stageOf } from "#server/complaints/clock.ts";
import { independentBodiesIn } from "#server/complaints/independent.ts";
import { isNamedIn } from "#server/complaints/policy.ts";
import { COMPLAINT_KINDS } from "#server/complaints/schema.ts";
import { addBusinessDays, isBusinessDay } from "#server/platform/business-days.ts";
import { addDays } from "#server/platform/calendar.ts";
import { COUNTRIES } from "#server/platform/country.ts";

const anyDay = fc.integer({ min: 0, max: 15_000 }).map((days) => addDays("2024-01-01", days));
const anywhere = fc.constantFrom(null, ...COUNTRIES);
const anyKind = fc.constantFrom(...COMPLAINT_KINDS);

describe("the time to answer", () => {
  test.each([
    // Over Christmas: 25 and 28 December (for the 26th) and 1 January are no business days.
    ["2026-12-14", "GB", "other", "2027-01-07"],
    ["2026-12-14", "DE", "other", "2027-01-06"],
    ["2026-12-14", "SE", "other", "2027-01-07"],
    // Over Easter 2027, 26 and 29 March.
    ["2027-03-15", "DE", "other", "2027-04-07"],
    ["2027-03-22", "ES", "wrong_charge", "2027-03-30"],
    ["2027-03-22", "ES", "delay", "2027-04-13"],
    ["2028-02-14", null, "other", "2028-03-06"],
  ] as const)("of what comes on %s in %s about %s ends on %s", (from, country, kind, until) => {
    const { days } = ruleOf(country, kind);
    expect(addBusinessDays(from, days, country)).toBe(until);
  });

  test("ends on a business day, never before as many of them, and never after the longest time", () => {
    fc.assert(
      fc.property(anyDay, anywhere, anyKind, (from, country, kind) => {
        const { days, longest } = ruleOf(country, kind);
        const due = addBusinessDays(from, days, country);
        const last = addBusinessDays(from, longest, country);
        return isBusinessDay(due, country) && due >= addDays(from, days) && due <= last;
      }),
    );
  });

  test("can be longer with a reason, but not where Spain gives five days for a wrong charge", () => {
    expect(ruleOf("GB", "other")).toEqual({ days: 15, longest: 35 });
    expect(ruleOf("ES", "wrong_charge")).toEqual({ days: 5, longest: 5 });
    expect(ruleOf("ES", "delay")).toEqual({ days: 15, longest: 35 });
  });

  test("in the United Kingdom the ombudsman helps after eight weeks in any case", () => {
    expect(ombudsmanOn("GB", "2026-11-20")).toBe("2027-01-15");
    expect(ombudsmanOn("DE", "2026-11-20")).toBeNull();
  });
});

describe("reminders", () => {
  const clock = { clockOn: "2026-11-20", dueOn: "2026-12-11", country: "GB" as const };

  test("come at half of the time, two business days before, on the day and after it", () => {
    expect(milestonesOf(clock)).toEqual({
      half: "2026-12-02",
      near: "2026-12-09",
      today: "2026-12-11",
      over: "2026-12-12",
    });
    const days = ["2026-12-01", "2026-12-02", "2026-12-09", "2026-12-11", "2026-12-12"];
    expect(days.map((day) => stageOf(clock, day))).toEqual([0, 1, 2, 3, 4]);
  });

  test("come in this order, wherever and whenever it is", () => {
    fc.assert(
      fc.property(anyDay, anywhere, anyKind, (clockOn, country, kind) => {
        const dueOn = addBusinessDays(clockOn, ruleOf(country, kind).days, country);
        const { half, near, today, over } = milestonesOf({ clockOn, dueOn, country });
        return clockOn < half && half <= near && near < today && today < over;
      }),
    );
  });
});

test("whoever is named in it is found, and not within another word", () => {
  expect(isNamedIn("Ruth was rude to me.", "Ruth Adler")).toBe(true);
  expect(isNamedIn("I spoke with ruth adler, twice.", "Ruth Adler")).toBe(true);
  expect(isNamedIn("It is the truth.", "Ruth Adler")).toBe(false);
  expect(isNamedIn("تحدثت مع سمير أمس", "سمير حداد")).toBe(true);
});

test("there is somebody independent to turn to in each country that we name one for", () => {
  const named = COUNTRIES.flatMap(independentBodiesIn);
  expect(named.length).toBeGreaterThan(15);
  for (const { website } of named) expect(website).toMatch(/^https:\/\//);
  expect(independentBodiesIn(null)).toEqual([]);
});

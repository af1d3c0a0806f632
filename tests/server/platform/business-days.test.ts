import fc from "fast-check";
import { expect, test } from "vitest";
import { addBusinessDays, isBusinessDay } from "#server/platform/business-days.ts";
import { addDays } from "#server/platform/calendar.ts";
import { COUNTRIES, countryOf } from "#server/platform/country.ts";
import { easterOf, holidaysIn } from "#server/platform/holidays.ts";

test("Easter is on its Sunday, in any year", () => {
  const known = [
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2038-04-25",
  ];
  for (const day of known) expect(easterOf(Number(day.slice(0, 4)))).toBe(day);
});

test.each([
  // Christmas 2026 is a Friday: Boxing Day is made up for on Monday.
  ["2026-12-24", 1, "GB", "2026-12-29"],
  ["2026-12-24", 1, "DE", "2026-12-28"],
  // In 2027 Christmas is a Saturday: both are made up for.
  ["2027-12-24", 1, "GB", "2027-12-29"],
  // In 2022 it was a Sunday.
  ["2022-12-23", 1, "GB", "2022-12-28"],
  ["2026-12-30", 2, "GB", "2027-01-04"],
  // New Year's Day 2028 is a Saturday.
  ["2027-12-31", 1, "GB", "2028-01-04"],
  ["2027-12-31", 1, "SE", "2028-01-03"],
  // Over Easter 2026, from Thursday.
  ["2026-04-02", 1, "GB", "2026-04-07"],
  ["2026-04-02", 1, "ES", "2026-04-06"],
  ["2026-04-01", 1, "NO", "2026-04-07"],
  // Sweden's sixth of January and Spain's sixth and eighth of December.
  ["2027-01-05", 1, "SE", "2027-01-07"],
  ["2026-12-07", 1, "ES", "2026-12-09"],
  ["2028-02-28", 1, "DE", "2028-02-29"],
  ["2028-02-28", 2, "DE", "2028-03-01"],
  ["2027-02-26", 1, "DE", "2027-03-01"],
  // Ireland: St Brigid, Monday after the first of February.
  ["2027-01-29", 1, "IE", "2027-02-02"],
  ["2026-04-24", 1, "NL", "2026-04-28"],
] as const)("%s and %i business days are, in %s, %s", (from, count, country, until) => {
  expect(addBusinessDays(from, count, country)).toBe(until);
});

test("in the Emirates the feasts of the Islamic year count", () => {
  expect(holidaysIn("AE", 2026).has("2026-03-20")).toBe(true);
  expect(isBusinessDay("2026-12-02", "AE")).toBe(false);
});

test("where we know nothing, weekends and two days of the year count", () => {
  expect(addBusinessDays("2026-12-24", 1, null)).toBe("2026-12-28");
});

test("a due day is a business day, and as many of them away as was asked for", () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2020-01-01", days));
  const anywhere = fc.constantFrom(null, ...COUNTRIES);
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 40 }), anywhere, (from, count, country) => {
      const until = addBusinessDays(from, count, country);
      let between = 0;
      for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
        if (isBusinessDay(day, country)) between += 1;
      }
      return isBusinessDay(until, country) && between === count;
    }),
    { numRuns: 300 },
  );
});

test("a country is known by every clock that runs in it", () => {
  expect(countryOf("Atlantic/Canary")).toBe("ES");
  expect(countryOf("Europe/Belfast")).toBe("GB");
  expect(countryOf("Pacific/Apia")).toBeNull();
});

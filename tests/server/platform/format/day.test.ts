import { expect, test } from "vitest";
import { dayOf, dayText, daysAwayText, daysUntil } from "#server/platform/format/day.ts";
import { rangeText, rowTimeText, whenText } from "#server/platform/format/time.ts";

const TODAY = "2026-11-23";
const LOCALES = ["en-GB", "de", "sv", "ar"];

test("a calendar day reads as each language writes it", () => {
  expect(LOCALES.map((locale) => dayText("2026-12-03", locale, "weekday", TODAY))).toEqual([
    "Thursday 3 December",
    "Donnerstag, 3. Dezember",
    "torsdag 3 december",
    "الخميس، 3 ديسمبر",
  ]);
  expect(dayText("2026-12-03", "sv", "full", TODAY)).toBe("3 december 2026");
  expect(dayText("2026-12", "de", "month", TODAY)).toBe("Dezember 2026");
});

test("the year is said when it is not this one", () => {
  expect(dayText("2026-12-03", "en-GB", "short", TODAY)).toBe("3 Dec");
  expect(dayText("2027-01-03", "en-GB", "short", TODAY)).toBe("3 Jan 2027");
});

test("how far away a day is, in words", () => {
  expect(daysUntil("2026-12-03", TODAY)).toBe(10);
  expect(
    ["2026-11-23", "2026-11-24", "2026-11-14"].map((day) => daysAwayText(day, "en", TODAY)),
  ).toEqual(["today", "tomorrow", "9 days ago"]);
  expect(daysAwayText("2026-11-24", "de", TODAY)).toBe("morgen");
});

test("days across a clock change are still whole", () => {
  expect(daysUntil("2027-03-29", "2027-03-27")).toBe(2);
  expect(daysUntil("2026-10-26", "2026-10-24")).toBe(2);
});

test("an instant belongs to the day where the reader lives", () => {
  const instant = "2026-11-23T23:30:00Z";
  expect(dayOf(instant, "Europe/Stockholm")).toBe("2026-11-24");
  expect(dayOf(instant, "America/New_York")).toBe("2026-11-23");
});

test("an instant is near in words and far as a date", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  const said = (at: string, locale = "en-GB") => whenText(at, locale, "Europe/Stockholm", now);
  expect(said("2026-11-23T11:55:00Z")).toBe("5 minutes ago");
  expect(said("2026-11-23T08:05:00Z")).toBe("09:05");
  expect(said("2026-11-22T13:05:00Z")).toBe("yesterday, 14:05");
  expect(said("2026-11-24T13:05:00Z", "sv")).toBe("i morgon, 14:05");
  expect(said("2026-11-01T13:05:00Z")).toBe("1 November 2026 at 14:05");
});

test("Arabic sets its own comma before the time", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  expect(whenText("2026-11-22T13:05:00Z", "ar", "Asia/Dubai", now)).toContain("أمس، ");
});

test.each([
  ["Europe/London", /^Thu 26 Nov, 21:00\s?–\s?23:30$/],
  ["Europe/Berlin", /^Thu 26 Nov, 22:00\s?–\s?Fri 27 Nov, 00:30$/],
])("a stretch of time names its day once, in %s", (timeZone, said) => {
  const text = rangeText("2026-11-26T21:00:00Z", "2026-11-26T23:30:00Z", "en-GB", timeZone);
  expect(text).toMatch(said);
});

test("a row says the clock today, the weekday this week, and else the date", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  const said = (at: string, locale = "en-GB") => rowTimeText(at, locale, "Europe/Stockholm", now);
  expect(said("2026-11-23T08:05:00Z")).toBe("09:05");
  expect(said("2026-11-22T13:05:00Z")).toBe("Sun 14:05");
  expect(said("2026-11-22T00:05:00Z")).toBe("Sun 01:05");
  expect(said("2026-11-22T00:05:00Z", "en-US")).toMatch(/^Sun 1:05\sAM$/);
  expect(said("2026-11-17T13:05:00Z")).toBe("Tue 14:05");
  expect(said("2026-11-16T13:05:00Z")).toBe("16 Nov, 14:05");
  expect(said("2025-11-22T13:05:00Z")).toBe("22 Nov 2025, 14:05");
  expect(said("2026-11-25T13:05:00Z")).toBe("25 Nov, 14:05");
  expect(said("2026-11-16T13:05:00Z", "de")).toBe("16. Nov., 14:05");
  expect(said("2026-11-22T13:05:00Z", "sv")).toBe("sön 14:05");
});

test("whether a row is of today is asked where the reader lives", () => {
  const now = new Date("2026-11-23T23:30:00Z");
  const at = "2026-11-23T22:30:00Z";
  expect(rowTimeText(at, "en-GB", "Europe/Stockholm", now)).toBe("Mon 23:30");
  expect(rowTimeText(at, "en-GB", "Europe/London", now)).toBe("22:30");
});

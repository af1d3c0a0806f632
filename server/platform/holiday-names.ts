import { addDays } from "./calendar.ts";
import type { Country } from "./country.ts";
import { easterOf, holidaysIn } from "./holidays.ts";

/** What public holidays are called; `other`: one that has no name here. */
const NAMES = [
  "newYear",
  "epiphany",
  "maundyThursday",
  "goodFriday",
  "easterMonday",
  "labourDay",
  "ascension",
  "whitMonday",
  "corpusChristi",
  "assumption",
  "germanUnity",
  "allSaints",
  "immaculateConception",
  "christmasEve",
  "christmas",
  "secondChristmas",
  "nationalDay",
  "bankHoliday",
  "other",
] as const;
export type HolidayName = (typeof NAMES)[number];

const FIXED: Record<string, HolidayName> = {
  "01-01": "newYear",
  "01-06": "epiphany",
  "05-01": "labourDay",
  "08-15": "assumption",
  "11-01": "allSaints",
  "12-08": "immaculateConception",
  "12-24": "christmasEve",
  "12-25": "christmas",
  "12-26": "secondChristmas",
};

const NATIONAL: Partial<Record<Country, string>> = {
  AE: "12-02",
  AT: "10-26",
  BE: "07-21",
  CH: "08-01",
  ES: "10-12",
  FI: "12-06",
  FR: "07-14",
  IE: "03-17",
  IT: "06-02",
  LU: "06-23",
  NO: "05-17",
  PL: "11-11",
  PT: "06-10",
  SE: "06-06",
};

/** Days from Easter Sunday. */
const MOVING: Record<number, HolidayName> = {
  [-3]: "maundyThursday",
  [-2]: "goodFriday",
  1: "easterMonday",
  39: "ascension",
  50: "whitMonday",
  60: "corpusChristi",
};

/** @returns null on a day that is none */
export function holidayOn(day: string, country: Country | null): HolidayName | null {
  const year = Number(day.slice(0, 4));
  if (!holidaysIn(country, year).has(day)) return null;
  const date = day.slice(5);
  if (country && NATIONAL[country] === date) return "nationalDay";
  if (country === "DE" && date === "10-03") return "germanUnity";
  const moving = Object.entries(MOVING).find(
    ([days]) => addDays(easterOf(year), Number(days)) === day,
  );
  if (moving) return moving[1];
  const isBanks = country === "GB" || country === "IE";
  // There the first of May is a Monday's holiday, which may fall on the first.
  if (isBanks && date === "05-01") return "bankHoliday";
  return FIXED[date] ?? (isBanks ? "bankHoliday" : "other");
}

import { addDays } from "./calendar.ts";
import type { Country } from "./country.ts";
import { holidaysIn, weekday } from "./holidays.ts";

/** Banks are closed on both everywhere we know of; in the Emirates since 2022. */
const WEEKEND = [0, 6];

export const isBusinessDay = (day: string, country: Country | null) =>
  !WEEKEND.includes(weekday(day)) && !holidaysIn(country, Number(day.slice(0, 4))).has(day);

/** The day itself does not count: one business day after a Friday is Monday. */
export function addBusinessDays(day: string, count: number, country: Country | null) {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (isBusinessDay(reached, country)) left -= 1;
  }
  return reached;
}

import { addBusinessDays, isBusinessDay } from "#server/platform/business-days.ts";
import { addDays, addMonths, dateOf, monthOf } from "#server/platform/calendar.ts";
import type { Country } from "#server/platform/country.ts";
import { weekday } from "#server/platform/holidays.ts";
import { isWeekend } from "./slots.ts";

/** What makes a day unlike others of its weekday. How much it does, history tells. */
export const SPECIALS = ["payday", "monthEnd", "holiday"] as const;
export type Special = (typeof SPECIALS)[number];

/** Paydays as days of a month; 31 stands for its last working day. */
export type Calendar = { country: Country | null; paydays: readonly number[] };

const lastOf = (month: string) => addDays(`${addMonths(`${month}-01`, 1)}`, -1);

/** Who pays on a day when banks are closed does so before it. */
function payDate(month: string, payday: number, country: Country | null) {
  const last = lastOf(month);
  let day = `${month}-${String(payday).padStart(2, "0")}`;
  if (day > last) day = last;
  while (!isBusinessDay(day, country)) day = addDays(day, -1);
  return day;
}

/** The day on which wages come, and the working day after it: then people look at what they owe. */
function isPayday(day: string, { country, paydays }: Calendar) {
  const dates = paydays.map((payday) => payDate(monthOf(day), payday, country));
  const before = monthOf(addMonths(`${monthOf(day)}-01`, -1));
  const earlier = paydays.map((payday) => payDate(before, payday, country));
  return (
    dates.includes(day) ||
    [...dates, ...earlier].some((date) => addBusinessDays(date, 1, country) === day)
  );
}

export function specialsOf(day: string, calendar: Calendar): Special[] {
  const isHoliday = !isWeekend(weekday(day)) && !isBusinessDay(day, calendar.country);
  const isEdge = day === lastOf(monthOf(day)) || dateOf(day).getUTCDate() === 1;
  const found: Record<Special, boolean> = {
    payday: isPayday(day, calendar),
    monthEnd: isEdge,
    holiday: isHoliday,
  };
  return SPECIALS.filter((special) => found[special]);
}

import { dateFormat, relativeFormat } from "./intl.ts";

export type DayLook = "short" | "long" | "weekday" | "full" | "month";

export const LOOKS: Record<DayLook, Intl.DateTimeFormatOptions> = {
  short: { day: "numeric", month: "short" },
  long: { day: "numeric", month: "long" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
  full: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
};

/** "2026-12-03" or "2026-12" in words; it has no time zone. The year is shown when it is not this one. */
export function dayText(day: string, locale: string, look: DayLook, today: string) {
  return dateFormat(locale, { ...LOOKS[look], ...yearOf(day, today), timeZone: "UTC" }).format(
    noon(day),
  );
}

export const yearOf = (day: string, today: string) =>
  day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: "numeric" } as const);

export const dayChipText = (day: string, locale: string) =>
  dateFormat(locale, { timeZone: "UTC", weekday: "short", ...LOOKS.short }).format(noon(day));

export const monthName = (month: number, locale: string) =>
  dateFormat(locale, { month: "long", timeZone: "UTC" }).format(Date.UTC(2026, month - 1, 15));

/** Whole days from `today` until `day`; negative when it is past. */
export const daysUntil = (day: string, today: string) =>
  Math.round((noon(day).getTime() - noon(today).getTime()) / 86_400_000);

export const daysAwayText = (day: string, locale: string, today: string) =>
  relativeFormat(locale).format(daysUntil(day, today), "day");

export const dayOf = (instant: string | Date, timeZone: string) =>
  dateFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date(instant));

const noon = (day: string) => new Date(`${day.length === 7 ? `${day}-01` : day}T12:00:00Z`);

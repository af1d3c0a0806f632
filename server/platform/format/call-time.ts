import { dayOf, daysAwayText, daysUntil } from "./day.ts";
import { dateFormat, relativeFormat } from "./intl.ts";
import { clockOf } from "./time.ts";

const MINUTE = 60_000;
const WEEK = 6 * 24 * 60 * MINUTE;

/** "Monday 23 November at 14:30", where the call was agreed on. */
export const callText = (at: string | Date, locale: string, timeZone: string) =>
  dateFormat(locale, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    ...clockOf(locale),
  }).format(new Date(at));

export const shortText = (at: string, locale: string, timeZone: string, now: Date) =>
  dateFormat(locale, {
    timeZone,
    weekday: "short",
    ...clockOf(locale),
    ...(Date.parse(at) - now.getTime() > WEEK && { day: "numeric", month: "short" }),
  }).format(new Date(at));

/** "14:30"; where clocks are put back and show it twice, "02:30 CEST". */
export const slotText = (
  { startsAt, isShownTwice }: { startsAt: string; isShownTwice: boolean },
  locale: string,
  timeZone: string,
) =>
  dateFormat(locale, {
    timeZone,
    ...clockOf(locale),
    ...(isShownTwice && { timeZoneName: "short" }),
  }).format(new Date(startsAt));

export const timeZoneText = (timeZone: string, locale: string) =>
  dateFormat(locale, { timeZone, timeZoneName: "longGeneric" })
    .formatToParts()
    .find(({ type }) => type === "timeZoneName")?.value ?? timeZone;

/** "in 20 minutes", "in 5 hours", "tomorrow", "in 3 days": as far ahead as it is, as people count. */
export function awayText(at: string, locale: string, timeZone: string, now: Date) {
  const relative = relativeFormat(locale);
  const minutes = Math.round((Date.parse(at) - now.getTime()) / MINUTE);
  const [day, today] = [dayOf(at, timeZone), dayOf(now, timeZone)];
  if (Math.abs(minutes) < 60) return relative.format(minutes, "minute");
  if (daysUntil(day, today) === 0) return relative.format(Math.round(minutes / 60), "hour");
  return daysAwayText(day, locale, today);
}

export type Part = "night" | "morning" | "afternoon" | "evening";

/** @param wallTime "2026-11-23T14:30" */
export function partOf(wallTime: string): Part {
  const hour = Number(wallTime.slice(11, 13));
  if (hour < 6) return "night";
  if (hour < 12) return "morning";
  return hour < 17 ? "afternoon" : "evening";
}

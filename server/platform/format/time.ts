import { dayOf, daysAwayText, daysUntil, LOOKS, yearOf } from "./day.ts";
import { dateFormat, relativeFormat } from "./intl.ts";

/** "5 minutes ago" within the hour, then "14:05", "yesterday, 14:05", "20 November 2026 at 14:05". */
export function whenText(instant: string, locale: string, timeZone: string, now: Date) {
  const at = new Date(instant);
  const minutes = Math.round((at.getTime() - now.getTime()) / 60_000);
  if (Math.abs(minutes) < 60) return relativeFormat(locale).format(minutes, "minute");

  const time = dateFormat(locale, { timeZone, timeStyle: "short" }).format(at);
  const [day, today] = [dayOf(at, timeZone), dayOf(now, timeZone)];
  const away = daysUntil(day, today);
  if (away === 0) return time;
  if (Math.abs(away) === 1) return `${daysAwayText(day, locale, today)}${comma(locale)}${time}`;
  return exactText(instant, locale, timeZone);
}

/** "14:05" today, "Thu 14:05" in the last six days, then "20 Nov, 14:05" and "20 Nov 2025, 14:05". */
export function rowTimeText(instant: string, locale: string, timeZone: string, now: Date) {
  const [day, today] = [dayOf(instant, timeZone), dayOf(now, timeZone)];
  const away = daysUntil(day, today);
  if (away === 0) return timeText(instant, locale, timeZone);
  const isThisWeek = away < 0 && away > -7;
  const date: Intl.DateTimeFormatOptions = isThisWeek
    ? { weekday: "short" }
    : { ...LOOKS.short, ...yearOf(day, today) };
  return dateFormat(locale, { timeZone, ...date, ...clockOf(locale) }).format(new Date(instant));
}

export const exactText = (instant: string, locale: string, timeZone: string) =>
  dateFormat(locale, { timeZone, dateStyle: "long", timeStyle: "short" }).format(new Date(instant));

export const rangeText = (from: string, to: string, locale: string, timeZone: string) =>
  dateFormat(locale, {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  }).formatRange(new Date(from), new Date(to));

export const timeText = (instant: string, locale: string, timeZone: string) =>
  dateFormat(locale, { timeZone, timeStyle: "short" }).format(new Date(instant));

/** "09:30" where the day has 24 hours, "9:30 am" where it has twice twelve. */
export function clockOf(locale: string) {
  const { hour12 } = dateFormat(locale, { hour: "numeric" }).resolvedOptions();
  return { hour: hour12 ? "numeric" : "2-digit", minute: "2-digit" } as const;
}

const comma = (locale: string) => (locale.startsWith("ar") ? "، " : ", ");

/** How a calendar day is written: "3 Dec", "Thursday 3 December", "3 December 2026", "December 2026". */
export type DayLook = "short" | "weekday" | "full" | "month";

const LOOKS: Record<DayLook, Intl.DateTimeFormatOptions> = {
  short: { day: "numeric", month: "short" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
  full: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
};

/**
 * A calendar day ("2026-12-03") or month ("2026-12") in words. It has no time zone, so none may shift it.
 * The year stands there when it is not this one.
 */
export function dayText(day: string, locale: string, look: DayLook, today: string) {
  return dateFormat(locale, { ...LOOKS[look], ...yearOf(day, today), timeZone: "UTC" }).format(
    noon(day),
  );
}

const yearOf = (day: string, today: string) =>
  day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: "numeric" } as const);

/** Whole days from `today` until `day`; negative when it is past. */
export const daysUntil = (day: string, today: string) =>
  Math.round((noon(day).getTime() - noon(today).getTime()) / 86_400_000);

/** "today", "tomorrow", "in 5 days", "9 days ago". */
export const daysAwayText = (day: string, locale: string, today: string) =>
  relativeFormat(locale).format(daysUntil(day, today), "day");

/** The calendar day, "2026-11-23", that an instant falls on in the zone. */
export const dayOf = (instant: string | Date, timeZone: string) =>
  dateFormat("en-CA", { timeZone, dateStyle: "short" }).format(new Date(instant));

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

/** "23 November 2026 at 14:05" in the reader's zone. */
export const exactText = (instant: string, locale: string, timeZone: string) =>
  dateFormat(locale, { timeZone, dateStyle: "long", timeStyle: "short" }).format(new Date(instant));

/** "Thu 26 Nov, 07:00 – 15:00" in the reader's zone. */
export const rangeText = (from: string, to: string, locale: string, timeZone: string) =>
  dateFormat(locale, {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  }).formatRange(new Date(from), new Date(to));

/** "14:05". */
export const timeText = (instant: string, locale: string, timeZone: string) =>
  dateFormat(locale, { timeZone, timeStyle: "short" }).format(new Date(instant));

/** "09:30" where the day has 24 hours, "9:30 am" where it has twice twelve. */
export function clockOf(locale: string) {
  const { hour12 } = dateFormat(locale, { hour: "numeric" }).resolvedOptions();
  return { hour: hour12 ? "numeric" : "2-digit", minute: "2-digit" } as const;
}

const comma = (locale: string) => (locale.startsWith("ar") ? "، " : ", ");

const noon = (day: string) => new Date(`${day.length === 7 ? `${day}-01` : day}T12:00:00Z`);

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = dateFormats.get(key);
  const format = known ?? new Intl.DateTimeFormat(locale, options);
  if (!known) dateFormats.set(key, format);
  return format;
}

const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

function relativeFormat(locale: string) {
  const known = relativeFormats.get(locale);
  const format = known ?? new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (!known) relativeFormats.set(locale, format);
  return format;
}

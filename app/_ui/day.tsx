"use client";

import { useLocale, useTimeZone } from "next-intl";
import { useClock } from "./clock.ts";
import { dayOf, dayText, daysAwayText, type DayLook } from "#server/platform/format/day.ts";

/** A calendar day ("2026-12-03") or, with look "month", a month ("2026-12"). How far away it is stands in its title. */
export function Day({ day, look = "short" }: { day: string; look?: DayLook }) {
  const locale = useLocale();
  const today = useToday();
  const title = look === "month" ? undefined : daysAwayText(day, locale, today);
  return (
    <time
      dateTime={day}
      title={title}
      className={look === "weekday" ? "" : "whitespace-nowrap"}
      suppressHydrationWarning
    >
      {dayText(day, locale, look, today)}
    </time>
  );
}

/** The day that an instant falls on where the reader lives. */
export function DayOf({ at, look }: { at: string; look?: DayLook }) {
  return <Day day={dayOf(at, useTimeZone() ?? "UTC")} look={look} />;
}

/** "today", "tomorrow", "in 5 days", "9 days ago"; the date itself on hover. */
export function DaysAway({ day }: { day: string }) {
  const locale = useLocale();
  const today = useToday();
  return (
    <time dateTime={day} title={dayText(day, locale, "full", today)} suppressHydrationWarning>
      {daysAwayText(day, locale, today)}
    </time>
  );
}

/** Today in the reader's zone. */
export function useToday() {
  const timeZone = useTimeZone() ?? "UTC";
  return useClock((now) => dayOf(now, timeZone));
}

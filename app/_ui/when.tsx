"use client";

import { useLocale, useNow, useTimeZone } from "next-intl";
import { exactText, timeText, whenText } from "./day-text.ts";

const MINUTE = 60_000;

/**
 * An instant. "near" says it as people do ("5 minutes ago", "yesterday, 14:05") with the exact time on hover;
 * "time" is the clock alone, "exact" the whole date. Server and browser may disagree on "now" by seconds.
 */
export function When({ at, look = "near" }: { at: string; look?: "near" | "time" | "exact" }) {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const now = useNow({ updateInterval: MINUTE });
  const exact = exactText(at, locale, timeZone);
  const text = {
    near: whenText(at, locale, timeZone, now),
    time: timeText(at, locale, timeZone),
    exact,
  };
  return (
    <time dateTime={at} title={exact} suppressHydrationWarning>
      {text[look]}
    </time>
  );
}

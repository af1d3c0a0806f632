"use client";

import { useLocale, useTimeZone } from "next-intl";
import { useClock } from "./clock.ts";
import { exactText, rowTimeText, timeText, whenText } from "#server/platform/format/time.ts";

const TEXTS = { near: whenText, row: rowTimeText, time: timeText, exact: exactText };

/**
 * An instant. "near" says it as people do ("5 minutes ago", "yesterday, 14:05") with the exact time on hover; "row"
 * is as short as it can be without being unclear ("14:05", "Thu 14:05", "20 Nov, 14:05"); "time" is the clock alone,
 * "exact" the whole date.
 */
export function When({ at, look = "near" }: { at: string; look?: keyof typeof TEXTS }) {
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "UTC";
  const text = useClock((now) => TEXTS[look](at, locale, timeZone, now));
  return (
    <time dateTime={at} title={exactText(at, locale, timeZone)} suppressHydrationWarning>
      {text}
    </time>
  );
}

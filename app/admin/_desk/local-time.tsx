"use client";

import { useLocale, useTranslations } from "next-intl";
import { timeText } from "#server/platform/format/time.ts";
import { useClock } from "#app/_ui/clock.ts";

/** What time it is where a customer lives. Needs the area `desk`. */
export function LocalTime({ zone }: { zone: string }) {
  const t = useTranslations("desk.customer");
  const locale = useLocale();
  const time = useClock((now) => timeText(now.toISOString(), locale, zone));
  return (
    <span className="text-sm text-soft tabular-nums" suppressHydrationWarning>
      {t("localTime", { time })}
    </span>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useToday } from "#app/_ui/day.tsx";
import { daysUntil } from "#server/platform/format/day.ts";

/** "9 days overdue". Needs the area `plans`. */
export function DaysOverdue({ since }: { since: string }) {
  const t = useTranslations("plans");
  const days = Math.max(1, daysUntil(useToday(), since));
  return (
    <time dateTime={since} suppressHydrationWarning>
      {t("daysOverdue", { days })}
    </time>
  );
}

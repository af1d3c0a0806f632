import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { addDays } from "#server/platform/calendar.ts";
import { dayText } from "#server/platform/format/day.ts";
import { Link } from "#app/_ui/link.tsx";

const ARROW =
  "inline-flex size-9 items-center justify-center rounded-md text-soft hover:bg-wash hover:text-ink";

/** From week to week; each has an address of its own. */
export function WeekNav({ monday, today }: { monday: string; today: string }) {
  const t = useTranslations("planner.week");
  const locale = useLocale();
  const text = (day: string) => dayText(day, locale, "short", today);
  const to = (days: number) => `/admin/shifts/plan?day=${addDays(monday, days)}`;
  return (
    <nav aria-label={t("label")} className="flex items-center gap-1">
      <Link href={to(-7)} prefetch={false} aria-label={t("previous")} className={ARROW}>
        <ChevronLeft aria-hidden className="turns size-5" />
      </Link>
      <span className="text-sm font-semibold whitespace-nowrap">
        {t("range", { from: text(monday), to: text(addDays(monday, 6)) })}
      </span>
      <Link href={to(7)} prefetch={false} aria-label={t("next")} className={ARROW}>
        <ChevronRight aria-hidden className="turns size-5" />
      </Link>
      {(today < monday || today > addDays(monday, 6)) && (
        <Link
          href="/admin/shifts/plan"
          prefetch={false}
          className="link inline-flex min-h-9 items-center text-sm"
        >
          {t("this")}
        </Link>
      )}
    </nav>
  );
}

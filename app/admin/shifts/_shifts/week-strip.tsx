import { useLocale, useTranslations } from "next-intl";
import { dateOf } from "#server/platform/calendar.ts";
import { dayText } from "#server/platform/format/day.ts";
import { dateFormat } from "#server/platform/format/intl.ts";
import { cn } from "#app/_ui/cn.ts";
import type { DayOfWeek } from "./days-of-week.ts";

type WeekStripProps = {
  days: DayOfWeek[];
  today: string;
  chosen: string | null;
  onChoose: (on: string) => void;
};

/** Seven days side by side: filled where one works, outlined where there is something to claim. */
export function WeekStrip({ days, today, chosen, onChoose }: WeekStripProps) {
  const t = useTranslations("shifts.week");
  const locale = useLocale();
  const part = (on: string, format: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { timeZone: "UTC", ...format }).format(dateOf(on));
  return (
    <div className="grid min-w-0 grow grid-cols-7 gap-1">
      {days.map(({ on, own, open }) => (
        <button
          key={on}
          type="button"
          aria-pressed={on === chosen}
          onClick={() => onChoose(on)}
          className={cn(
            "flex min-h-16 min-w-0 flex-col items-center justify-center gap-1 rounded-md border py-2",
            on === chosen ? "border-ink bg-sheet" : "border-transparent hover:bg-wash",
            on < today && "opacity-70",
          )}
        >
          <span suppressHydrationWarning className="sr-only">
            {t("day", {
              day: dayText(on, locale, "weekday", today),
              shifts: own.length,
              open: open.length,
            })}
          </span>
          <span suppressHydrationWarning aria-hidden className="text-xs text-soft">
            {part(on, { weekday: "narrow" })}
          </span>
          <span
            suppressHydrationWarning
            aria-hidden
            className={cn("font-semibold tabular-nums", on === today && "text-accent")}
          >
            {part(on, { day: "numeric" })}
          </span>
          <span aria-hidden className="flex h-1.5 gap-0.5">
            {own.length > 0 && <span className="h-1.5 w-5 rounded-xs bg-accent" />}
            {open.some(({ obstacle }) => obstacle === null) && (
              <span className="h-1.5 w-4 rounded-xs border-2 border-soon" />
            )}
          </span>
        </button>
      ))}
    </div>
  );
}

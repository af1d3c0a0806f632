import { useLocale, useTranslations } from "next-intl";
import type { PlanDay } from "#server/forecast/schema.ts";
import { dayChipText } from "#server/platform/format/day.ts";
import { cn } from "#app/_ui/cn.ts";

type DayButtonProps = { day: PlanDay; isChosen: boolean; onChoose: () => void };

/** A day of the week, with how many are missing at the worst; the chosen one is drawn above. */
export function DayButton({ day: { day, short }, isChosen, onChoose }: DayButtonProps) {
  const t = useTranslations("planner.day");
  const locale = useLocale();
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className={cn(
        "flex min-h-11 min-w-20 shrink-0 flex-col items-start justify-center border-s border-line px-2 py-1 text-start text-xs outline-offset-[-3px]",
        isChosen ? "bg-wash font-semibold" : "hover:bg-wash/60",
      )}
    >
      <span className="whitespace-nowrap">{dayChipText(day, locale)}</span>
      <span className={short > 0 ? "font-semibold text-late" : "text-soft"}>
        {short > 0 ? t("short", { count: short }) : t("covered")}
      </span>
    </button>
  );
}

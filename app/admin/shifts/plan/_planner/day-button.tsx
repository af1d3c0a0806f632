import { useLocale, useTranslations } from "next-intl";
import type { PlanDay } from "#server/forecast/schema.ts";
import { dayChipText } from "#server/platform/format/day.ts";
import { cn } from "#app/_ui/cn.ts";

type DayButtonProps = {
  day: PlanDay;
  isPast: boolean;
  isChosen: boolean;
  onChoose: () => void;
};

/** A day of the week, with what the list of gaps says of it; the chosen one is drawn above. */
export function DayButton({ day, isPast, isChosen, onChoose }: DayButtonProps) {
  const t = useTranslations("planner.holidays");
  const locale = useLocale();
  const holiday = day.holiday && t(day.holiday);
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
      <span className="whitespace-nowrap">{dayChipText(day.day, locale)}</span>
      {holiday && (
        <span title={holiday} className="max-w-full truncate font-semibold text-soon">
          {holiday}
        </span>
      )}
      <Worst {...day} isPast={isPast} />
    </button>
  );
}

type WorstProps = Pick<PlanDay, "short" | "missing" | "brief"> & { isPast: boolean };

function Worst({ short, missing, brief, isPast }: WorstProps) {
  const t = useTranslations("planner.day");
  if (isPast && short > 0) return <span className="text-soft">{t("was", { count: short })}</span>;
  if (missing > 0)
    return <span className="font-semibold text-late">{t("short", { count: missing })}</span>;
  if (brief > 0)
    return <span className="font-semibold text-soon">{t("brief", { count: brief })}</span>;
  if (short > 0)
    return <span className="font-semibold text-soon">{t("open", { count: short })}</span>;
  return <span className="text-soft">{t("covered")}</span>;
}

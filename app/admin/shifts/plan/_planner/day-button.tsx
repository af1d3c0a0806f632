import { useLocale, useTranslations } from "next-intl";
import type { PlanDay } from "#server/forecast/schema.ts";
import { dayChipText } from "#server/platform/format/day.ts";
import { cn } from "#app/_ui/cn.ts";

type DayButtonProps = { day: PlanDay; isChosen: boolean; onChoose: () => void };

/** A day of the week, with how many are missing at the worst beside open seats; the chosen one is drawn above. */
export function DayButton({ day: { day, ...worst }, isChosen, onChoose }: DayButtonProps) {
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
      <Worst {...worst} />
    </button>
  );
}

function Worst({ short, missing }: Pick<PlanDay, "short" | "missing">) {
  const t = useTranslations("planner.day");
  if (missing > 0)
    return <span className="font-semibold text-late">{t("short", { count: missing })}</span>;
  if (short > 0)
    return <span className="font-semibold text-soon">{t("open", { count: short })}</span>;
  return <span className="text-soft">{t("covered")}</span>;
}

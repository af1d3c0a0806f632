import { useLocale, useTranslations } from "next-intl";
import type { PlanDay, PlanRow } from "#server/forecast/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { languageName } from "#app/_ui/language-names.ts";
import { columnsOf } from "./day-chart.tsx";

/** Below the chart, column by column: where people are missing or spare. A phone has the table for it. */
export function CoverRows({ day: { rows } }: { day: PlanDay }) {
  const nameOf = useRowName();
  return (
    <div aria-hidden className="mt-2 hidden gap-y-1 sm:grid">
      {rows.map((row) => (
        <div
          key={`${row.kind} ${row.name}`}
          className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-center gap-x-2"
        >
          <span className="truncate text-xs font-semibold">{nameOf(row)}</span>
          <div className="grid gap-px" style={columnsOf(row.figures.length)}>
            {row.figures.map((figure, column) => (
              <span
                // Columns never change their places.
                key={column}
                dir="ltr"
                className={cn(
                  "h-5 rounded-[3px] py-0.5 text-center text-[11px] leading-4 tabular-nums",
                  lookOf(figure),
                )}
              >
                {figure === 0 ? "" : figureText(figure)}
              </span>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

export function useRowName() {
  const t = useTranslations("planner.topics");
  const locale = useLocale();
  return ({ kind, name }: Pick<PlanRow, "kind" | "name">) =>
    kind === "language" ? languageName(name, locale) : t(name as "payments");
}

export const figureText = (figure: number) => (figure > 0 ? `+${figure}` : `−${-figure}`);

function lookOf(figure: number) {
  if (figure < -1) return "bg-late-wash font-semibold text-late";
  if (figure < 0) return "bg-soon-wash font-semibold text-soon";
  return figure > 0 ? "bg-accent-wash text-accent" : "bg-wash/60";
}

import { Table2, ChartColumn } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Plan, PlanDay } from "#server/forecast/schema.ts";
import { dayText } from "#server/platform/format/day.ts";
import { Button } from "#app/_ui/button.tsx";
import { CoverRows } from "./cover-rows.tsx";
import { DayChart, HATCH } from "./day-chart.tsx";
import { DayTable } from "./day-table.tsx";
import { Measured } from "./measured.tsx";

/** What the chosen day needs beside who is there. */
export function DayPanel({ plan, day }: { plan: Plan; day: PlanDay }) {
  const t = useTranslations("planner.chart");
  const locale = useLocale();
  const [isTable, setTable] = useState(false);
  const title = dayText(day.day, locale, "weekday", plan.today);
  const most = (of: "needed" | "planned") => Math.max(0, ...day.slots.map((slot) => slot[of]));
  const summary = t("summary", {
    day: title,
    needed: most("needed"),
    planned: most("planned"),
    short: day.short,
  });
  return (
    <section aria-labelledby="day-panel" className="min-w-0">
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <h2 id="day-panel" className="text-lg">
          {title}
        </h2>
        <Legend />
        <Measured {...{ plan, day }} />
        <Button size="small" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {isTable ? <ChartColumn aria-hidden /> : <Table2 aria-hidden />}
          {isTable ? t("asChart") : t("table")}
        </Button>
      </div>
      {most("needed") + most("planned") === 0 && (
        <p className="mb-2 text-sm text-soft">{t("empty")}</p>
      )}
      {isTable ? (
        <DayTable {...{ day, title }} />
      ) : (
        <>
          <DayChart {...{ day, summary }} />
          <CoverRows day={day} />
        </>
      )}
    </section>
  );
}

function Legend() {
  const t = useTranslations("planner.chart");
  const entries = [
    ["needed", "size-3 bg-bar"],
    ["short", "size-3"],
    ["planned", "h-0 w-4 border-t-2 border-ink"],
    ["lastWeek", "h-0 w-4 border-t-2 border-dotted border-soft"],
  ] as const;
  return (
    <ul aria-hidden className="flex flex-wrap gap-x-3 text-xs text-soft">
      {entries.map(([name, look]) => (
        <li key={name} className="flex items-center gap-1.5">
          <span className={look} style={name === "short" ? { background: HATCH } : undefined} />
          {t(name)}
        </li>
      ))}
    </ul>
  );
}

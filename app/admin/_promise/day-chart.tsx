import { useTranslations } from "next-intl";
import type { PromiseDay } from "#server/promise/schema.ts";
import { Day } from "#app/_ui/day.tsx";
import { useAmounts } from "#app/_promise/use-amounts.ts";
import { Bars } from "../_insights/bars.tsx";
import { Key } from "../_insights/day-chart.tsx";
import { More, Panel, Table } from "../_insights/panel.tsx";

const LOOKS = { broken: "bg-late", late: "bg-soon", kept: "bg-accent" } as const;
const OUTCOMES = ["broken", "late", "kept"] as const;

/** The table beneath says the same as the bars. */
export function DayChart({ days }: { days: PromiseDay[] }) {
  const t = useTranslations("promise.page");
  const { number } = useAmounts();
  const legend = (
    <span className="flex flex-wrap gap-x-3">
      {OUTCOMES.toReversed().map((name) => (
        <Key key={name} className={LOOKS[name]}>
          {t(`outcomes.${name}`)}
        </Key>
      ))}
    </span>
  );
  return (
    <Panel id="promise-days" title={t("days")} hint={legend}>
      <Bars
        days={days.map((day) => ({
          on: day.on,
          parts: OUTCOMES.map((name) => ({ className: LOOKS[name], count: day[name] })),
        }))}
      />
      <More label={t("table")}>
        <Table
          labelledBy="promise-days"
          head={[t("day"), ...OUTCOMES.toReversed().map((name) => t(`outcomes.${name}`))]}
          rows={days.toReversed().map((day) => ({
            key: day.on,
            cells: [
              <Day key={day.on} day={day.on} />,
              ...OUTCOMES.toReversed().map((name) => number(day[name])),
            ],
          }))}
        />
      </More>
    </Panel>
  );
}

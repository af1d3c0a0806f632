import { useTranslations } from "next-intl";
import type { InsightDayView, InsightQuery } from "#server/insights/schema.ts";
import { Day } from "#app/_ui/day.tsx";
import { Link } from "#app/_ui/link.tsx";
import { casesOf } from "./address.ts";
import { useAmounts } from "./amounts.ts";
import { Bars } from "./bars.tsx";
import { More, Panel, Table } from "./panel.tsx";

type DayChartProps = { days: InsightDayView[]; query: InsightQuery };

/** Bars for the eye; the table beneath says the same, and leads to each day's conversations. */
export function DayChart({ days, query }: DayChartProps) {
  const t = useTranslations("insights.days");
  const { number, share, known } = useAmounts();
  return (
    <Panel id="chats-a-day" title={t("title")} hint={<Legend />} className="lg:col-span-2">
      <Bars
        days={days.map(({ on, chats, person, before }) => ({
          on,
          parts: [
            { className: "rounded-t-xs bg-accent", count: person },
            { className: "bg-bar", count: chats - person },
          ],
          mark: before,
        }))}
      />
      <More label={t("table")}>
        <Table
          labelledBy="chats-a-day"
          head={[t("day"), t("chats"), t("people"), t("assistant"), t("before"), t("solved")]}
          rows={days.toReversed().map(({ on, chats, person, before, figures }) => ({
            key: on,
            cells: [
              <Link key={on} href={casesOf(query, { on })} className="underline underline-offset-4">
                <Day day={on} />
              </Link>,
              number(chats),
              number(person),
              number(chats - person),
              number(before),
              known(figures.solved.value, share),
            ],
          }))}
        />
      </More>
    </Panel>
  );
}

function Legend() {
  const t = useTranslations("insights.days");
  return (
    <span className="flex flex-wrap gap-x-3">
      <Key className="bg-accent">{t("people")}</Key>
      <Key className="bg-bar">{t("assistant")}</Key>
      <Key className="h-0.5! bg-ink">{t("before")}</Key>
    </span>
  );
}

export const Key = ({ className, children }: { className: string; children: string }) => (
  <span className="inline-flex items-center gap-1.5">
    <span aria-hidden className={`inline-block size-3 rounded-sm ${className}`} />
    {children}
  </span>
);

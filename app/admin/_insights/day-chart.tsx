import { useTranslations } from "next-intl";
import type { InsightDayView, InsightQuery } from "#server/insights/schema.ts";
import { Day } from "#app/_ui/day.tsx";
import { Link } from "#app/_ui/link.tsx";
import { casesOf } from "./address.ts";
import { useAmounts } from "./amounts.ts";
import { More, Panel, Table } from "./panel.tsx";

type DayChartProps = { days: InsightDayView[]; query: InsightQuery };

/** Bars for the eye; the table beneath says the same, and leads to each day's conversations. */
export function DayChart({ days, query }: DayChartProps) {
  const t = useTranslations("insights.days");
  const { number, share, known } = useAmounts();
  const most = niceAbove(Math.max(1, ...days.flatMap(({ chats, before }) => [chats, before])));
  return (
    <Panel id="chats-a-day" title={t("title")} hint={<Legend />} className="lg:col-span-2">
      <Bars {...{ days, most }} />
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

const Key = ({ className, children }: { className: string; children: string }) => (
  <span className="inline-flex items-center gap-1.5">
    <span aria-hidden className={`inline-block size-3 rounded-sm ${className}`} />
    {children}
  </span>
);

function Bars({ days, most }: { days: InsightDayView[]; most: number }) {
  const { number } = useAmounts();
  const of = (count: number) => `${(count / most) * 100}%`;
  return (
    <div aria-hidden className="mt-3 flex gap-2">
      <div className="flex h-48 flex-col lg:h-64 justify-between text-end text-xs text-soft tabular-nums">
        <span suppressHydrationWarning>{number(most)}</span>
        <span suppressHydrationWarning>{number(most / 2)}</span>
        <span>0</span>
      </div>
      <div className="min-w-0 grow">
        <div className="flex h-48 items-end lg:h-64 gap-px border-y border-line bg-[linear-gradient(var(--line),var(--line))] bg-size-[100%_1px] bg-center bg-no-repeat sm:gap-1">
          {days.map(({ on, chats, person, before }) => (
            <span
              key={on}
              title={`${on} · ${chats}`}
              className="relative flex h-full grow flex-col justify-end"
            >
              <span className="rounded-t-xs bg-accent" style={{ height: of(person) }} />
              <span className="bg-bar" style={{ height: of(chats - person) }} />
              <span
                className="absolute inset-x-0 h-0.5 bg-ink outline outline-sheet"
                style={{ bottom: of(before) }}
              />
            </span>
          ))}
        </div>
        <div className="mt-1 flex justify-between text-xs text-soft">
          {[0, 1, 2, 3].map((quarter) => {
            const day = days[Math.round((quarter * (days.length - 1)) / 3)];
            return day && <Day key={quarter} day={day.on} />;
          })}
        </div>
      </div>
    </div>
  );
}

/** 1, 2 or 5 with zeros behind it. */
function niceAbove(count: number) {
  const power = 10 ** Math.floor(Math.log10(count));
  return ([1, 2, 5].find((one) => one * power >= count) ?? 10) * power;
}

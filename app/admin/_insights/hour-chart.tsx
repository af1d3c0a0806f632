import { useTranslations } from "next-intl";
import type { InsightHourView } from "#server/insights/schema.ts";
import { useAmounts } from "./amounts.ts";
import { More, Panel, Table } from "./panel.tsx";

/** How soon people answer over the day: dark to the median, light to what nine of ten waited at most. */
export function HourChart({ hours }: { hours: InsightHourView[] }) {
  const t = useTranslations("insights.hours");
  const { duration, known, number } = useAmounts();
  const asked = hours.filter(({ of }) => of > 0);
  const most = Math.max(1, ...asked.map(({ p90 }) => p90 ?? 0));
  const slowest = asked.toSorted((a, b) => (b.p90 ?? 0) - (a.p90 ?? 0))[0];
  const of = (ms: number | null) => `${((ms ?? 0) / most) * 100}%`;
  return (
    <Panel id="by-hour" title={t("title")} hint={t("hint")} className="lg:col-span-2">
      {slowest && (
        <p suppressHydrationWarning className="mt-1 text-xs text-soft">
          {t("slowest", { hour: hourText(slowest.hour), time: known(slowest.p90, duration) })}
        </p>
      )}
      <div aria-hidden className="mt-3 flex h-40 items-end gap-0.5 border-b border-edge">
        {asked.map(({ hour, median, p90 }) => (
          <span
            key={hour}
            title={`${hourText(hour)} · ${known(p90, duration)}`}
            className="relative h-full grow"
          >
            <span
              className="absolute inset-x-0 bottom-0 rounded-t-xs bg-bar"
              style={{ height: of(p90) }}
            />
            <span
              className="absolute inset-x-0 bottom-0 rounded-t-xs bg-accent"
              style={{ height: of(median) }}
            />
          </span>
        ))}
      </div>
      <div aria-hidden className="mt-1 flex gap-0.5 text-center text-xs text-soft tabular-nums">
        {asked.map(({ hour }, index) => (
          <span key={hour} className="min-w-0 grow basis-0">
            {index % 3 === 0 ? hour : ""}
          </span>
        ))}
      </div>
      <More label={t("table")}>
        <Table
          labelledBy="by-hour"
          head={[t("hour"), t("median"), t("p90"), t("requests")]}
          rows={asked.map(({ hour, median, p90, of: requests }) => ({
            key: String(hour),
            cells: [
              hourText(hour),
              known(median, duration),
              known(p90, duration),
              number(requests),
            ],
          }))}
        />
      </More>
    </Panel>
  );
}

const hourText = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

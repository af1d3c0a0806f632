import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { ComingSlot } from "#server/forecast/schema.ts";
import { useTRPC } from "#app/_trpc/client.tsx";
import { columnsOf, HATCH } from "../plan/_planner/day-chart.tsx";
import { barOf, scaleOf, stepsOf } from "../plan/_planner/scale.ts";
import { useWorkText } from "./use-work-text.ts";

const FRESH_MS = 5 * 60_000;
/** Every second hour has its time below it. */
const STEP = 4;

/** Needed as bars, short hatched, planned as a stepped line: whether it is worth staying, or coming. */
export function ComingChart() {
  const t = useTranslations("shifts.coming");
  const title = useId();
  const { data } = useQuery(
    useTRPC().forecast.coming.queryOptions(undefined, {
      staleTime: FRESH_MS,
      refetchInterval: FRESH_MS,
    }),
  );
  if (!data || !data.some(({ needed, planned }) => needed + planned > 0)) return null;
  return (
    <section aria-labelledby={title} className="mt-3 border-t border-line pt-3">
      <div className="mb-2 flex flex-wrap items-center gap-x-4 text-xs text-soft">
        <h2 id={title} className="me-auto font-sans text-sm font-semibold text-ink">
          {t("title")}
        </h2>
        <Legend />
      </div>
      <Chart slots={data} />
      <Figures slots={data} />
    </section>
  );
}

function Chart({ slots }: { slots: ComingSlot[] }) {
  const text = useWorkText();
  const { top } = scaleOf(slots);
  const height = (people: number) => ({ height: `${(people / top) * 100}%` });
  return (
    <div aria-hidden>
      <div className="relative h-20 border-b border-edge">
        <div className="absolute inset-0 grid gap-px" style={columnsOf(slots.length)}>
          {slots.map((slot) => {
            const { filled, short } = barOf(slot);
            return (
              <div key={slot.at} className="flex h-full flex-col justify-end">
                {short > 0 && <div style={{ ...height(short), background: HATCH }} />}
                <div style={height(filled)} className="bg-bar" />
              </div>
            );
          })}
        </div>
        <svg
          viewBox={`0 0 ${slots.length} ${top}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible text-ink rtl:-scale-x-100"
        >
          <path
            d={stepsOf(
              slots.map(({ planned }) => planned),
              top,
            )}
            vectorEffect="non-scaling-stroke"
            fill="none"
            stroke="currentColor"
            strokeWidth={2}
          />
        </svg>
      </div>
      <div className="mt-1 grid h-5 text-xs text-soft tabular-nums" style={columnsOf(slots.length)}>
        {slots.map(({ at }, column) => (
          <span key={at} className="relative">
            {column % STEP === 0 && (
              <span suppressHydrationWarning className="absolute start-0 whitespace-nowrap">
                {text.time(at)}
              </span>
            )}
          </span>
        ))}
      </div>
    </div>
  );
}

function Legend() {
  const t = useTranslations("shifts.coming");
  return (
    <ul aria-hidden className="flex flex-wrap gap-x-3">
      <li className="flex items-center gap-1.5">
        <span className="size-3 bg-bar" />
        {t("needed")}
      </li>
      <li className="flex items-center gap-1.5">
        <span className="size-3" style={{ background: HATCH }} />
        {t("short")}
      </li>
      <li className="flex items-center gap-1.5">
        <span className="h-0 w-4 border-t-2 border-ink" />
        {t("planned")}
      </li>
    </ul>
  );
}

/** For those who do not see the chart. */
function Figures({ slots }: { slots: ComingSlot[] }) {
  const t = useTranslations("shifts.coming");
  const text = useWorkText();
  return (
    <div className="sr-only">
      <table>
        <caption>{t("title")}</caption>
        <thead>
          <tr>
            {(["time", "needed", "planned", "short"] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map(({ at, needed, planned, short }) => (
            <tr key={at}>
              <th scope="row" suppressHydrationWarning>
                {text.time(at)}
              </th>
              <td>{needed}</td>
              <td>{planned}</td>
              <td>{short}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

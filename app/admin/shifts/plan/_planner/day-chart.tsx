import { useLocale, useTranslations } from "next-intl";
import type { PlanDay, PlanSlot } from "#server/forecast/schema.ts";
import { cn } from "#app/_ui/cn.ts";
import { barOf, scaleOf, stepsOf } from "./scale.ts";
import { clockText } from "./times.ts";

/** One column a half hour, which the rows below it share. */
export const columnsOf = (count: number) => ({
  gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))`,
});
export const HATCH =
  "repeating-linear-gradient(135deg, var(--late) 0 2px, var(--late-wash) 2px 5px)";

const MANY = 28;

type DayChartProps = { day: PlanDay; summary: string };

/** Needed as bars, short hatched, planned as a stepped line, last week dotted. Its figures stand in the table. */
export function DayChart({ day: { slots }, summary }: DayChartProps) {
  const { top, ticks } = scaleOf(slots);
  return (
    <div
      role="img"
      aria-label={summary}
      className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 sm:grid-cols-[6.5rem_minmax(0,1fr)]"
    >
      <div className="relative h-44">
        {ticks.map((tick) => (
          <span
            key={tick}
            style={{ bottom: `${(tick / top) * 100}%` }}
            className="absolute end-0 translate-y-1/2 text-xs text-soft tabular-nums"
          >
            {tick}
          </span>
        ))}
      </div>
      <div className="relative h-44 border-b border-edge">
        {ticks.slice(1).map((tick) => (
          <span
            key={tick}
            style={{ bottom: `${(tick / top) * 100}%` }}
            className="absolute inset-x-0 border-t border-line"
          />
        ))}
        <div className="absolute inset-0 grid gap-px" style={columnsOf(slots.length)}>
          {slots.map((slot) => (
            <Bar key={slot.from} {...{ slot, top }} />
          ))}
        </div>
        <Lines {...{ slots, top }} />
      </div>
      <Hours slots={slots} />
    </div>
  );
}

function Bar({ slot, top }: { slot: PlanSlot; top: number }) {
  const t = useTranslations("planner.chart");
  const locale = useLocale();
  const { filled, short } = barOf(slot);
  const height = (people: number) => ({ height: `${(people / top) * 100}%` });
  const { needed, planned } = slot;
  return (
    <div
      className="flex h-full flex-col justify-end"
      title={t("slot", { time: clockText(slot.from, locale), needed, planned })}
    >
      {short > 0 && <div style={{ ...height(short), background: HATCH }} />}
      <div style={height(filled)} className="bg-bar" />
    </div>
  );
}

function Lines({ slots, top }: { slots: PlanSlot[]; top: number }) {
  const line = {
    vectorEffect: "non-scaling-stroke",
    fill: "none",
    stroke: "currentColor",
  } as const;
  const values = {
    lastWeek: stepsOf(
      slots.map((slot) => slot.lastWeek),
      top,
    ),
    planned: stepsOf(
      slots.map((slot) => slot.planned),
      top,
    ),
  };
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${slots.length} ${top}`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full overflow-visible rtl:-scale-x-100"
    >
      <path
        d={values.lastWeek}
        {...line}
        strokeWidth={1.5}
        strokeDasharray="3 3"
        className="text-soft"
      />
      <path d={values.planned} {...line} strokeWidth={2} className="text-ink" />
    </svg>
  );
}

/** On a phone every third hour; where there is room every second, of a short day every one. */
function Hours({ slots }: { slots: PlanSlot[] }) {
  const locale = useLocale();
  const step = slots.length > MANY ? 120 : 60;
  const lookOf = (from: number) => {
    if (from % step === 0) return from % 180 === 0 ? "" : "hidden xl:block";
    return from % 180 === 0 ? "xl:hidden" : "hidden";
  };
  return (
    <div
      className="col-start-2 mt-1 grid h-5 text-xs text-soft tabular-nums"
      style={columnsOf(slots.length)}
    >
      {slots.map(({ from }, column) => (
        <span key={from} className="relative">
          {column < slots.length - 2 && (
            <span className={cn("absolute start-0 whitespace-nowrap", lookOf(from))}>
              {clockText(from, locale)}
            </span>
          )}
        </span>
      ))}
    </div>
  );
}

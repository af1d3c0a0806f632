import { Day } from "#app/_ui/day.tsx";
import { useAmounts } from "./amounts.ts";

type Part = { className: string; count: number };

/** A day, what it is made of from the top down, and what it is compared with. */
export type Bar = { on: string; parts: Part[]; mark?: number };

/** For the eye alone: a table beside it says the same. */
export function Bars({ days }: { days: Bar[] }) {
  const { number } = useAmounts();
  const most = niceAbove(
    Math.max(1, ...days.flatMap(({ parts, mark = 0 }) => [sumOf(parts), mark])),
  );
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
          {days.map(({ on, parts, mark }) => (
            <span
              key={on}
              title={`${on} · ${sumOf(parts)}`}
              className="relative flex h-full grow flex-col justify-end"
            >
              {parts.map(({ className, count }, index) => (
                <span key={index} className={className} style={{ height: of(count) }} />
              ))}
              {mark !== undefined && (
                <span
                  className="absolute inset-x-0 h-0.5 bg-ink outline outline-sheet"
                  style={{ bottom: of(mark) }}
                />
              )}
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

const sumOf = (parts: Part[]) => parts.reduce((sum, { count }) => sum + count, 0);

/** 1, 2 or 5 with zeros behind it. */
function niceAbove(count: number) {
  const power = 10 ** Math.floor(Math.log10(count));
  return ([1, 2, 5].find((one) => one * power >= count) ?? 10) * power;
}

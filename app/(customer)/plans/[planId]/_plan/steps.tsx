import { Check } from "lucide-react";
import { cn } from "#app/_ui/cn.ts";
import { DayOf } from "#app/_ui/day.tsx";

export type Step = { key: string; label: string; at: string | null };

/** Where something is on its way. A step that is done has its day; the one after it is what happens now. */
export function Steps({ steps }: { steps: Step[] }) {
  const current = steps.findIndex(({ at }) => at === null);
  return (
    <ol className="mt-4 grid gap-x-6 gap-y-3 sm:auto-cols-fr sm:grid-flow-col">
      {steps.map(({ key, label, at }, index) => (
        <li
          key={key}
          aria-current={index === current ? "step" : undefined}
          className={cn(
            "border-s-2 ps-4 sm:border-s-0 sm:border-t-2 sm:ps-0 sm:pt-3",
            at ? "border-accent" : "border-line",
          )}
        >
          <p
            className={cn(
              "flex items-center gap-2 text-sm",
              at || index === current ? "font-semibold" : "text-soft",
            )}
          >
            {at && <Check aria-hidden className="size-4 text-accent" strokeWidth={2.5} />}
            {label}
          </p>
          {at && (
            <p className="text-sm text-soft">
              <DayOf at={at} look="full" />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

import { Check, X } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "#app/_ui/cn.ts";
import { DayOf } from "#app/_ui/day.tsx";

/** `hint`: what is known of its day before it is there. */
export type Step = {
  key: string;
  label: string;
  at: string | null;
  isBad?: boolean;
  hint?: ReactNode;
};

/** Where something is on its way. A step that is done has its day; the one after it is what happens now. */
export function Steps({ steps }: { steps: Step[] }) {
  const current = steps.findIndex(({ at }) => at === null);
  return (
    <ol className="grid gap-x-6 gap-y-3 sm:auto-cols-fr sm:grid-flow-col">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={index === current ? "step" : undefined}
          className={cn(
            "border-s-2 ps-4 sm:border-s-0 sm:border-t-2 sm:ps-0 sm:pt-3",
            colourOf(step),
          )}
        >
          <StepText step={step} isNow={index === current} />
        </li>
      ))}
    </ol>
  );
}

function colourOf({ at, isBad }: Step) {
  if (!at) return "border-line";
  return isBad ? "border-late" : "border-accent";
}

function StepText({ step, isNow }: { step: Step; isNow: boolean }) {
  const { label, at, isBad, hint } = step;
  const Icon = isBad ? X : Check;
  return (
    <>
      <p
        className={cn(
          "flex items-center gap-2 text-sm",
          at || isNow ? "font-semibold" : "text-soft",
        )}
      >
        {at && (
          <Icon
            aria-hidden
            className={cn("size-4", isBad ? "text-late" : "text-accent")}
            strokeWidth={2.5}
          />
        )}
        {label}
      </p>
      {at ? (
        <p className="text-sm text-soft">
          <DayOf at={at} look="full" />
        </p>
      ) : (
        hint && <p className="text-sm text-soft">{hint}</p>
      )}
    </>
  );
}

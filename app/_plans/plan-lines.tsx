import type { ReactNode } from "react";
import type { PlanSummary } from "#server/plans/schema.ts";
import { PlanLine } from "./plan-line.tsx";
import { isEnded } from "./plan-order.ts";

type LinesProps<Plan> = {
  plans: Plan[];
  /** What can be done about one. */
  actionOf?: ((plan: Plan) => ReactNode) | undefined;
};
type PlanLinesProps<Plan> = LinesProps<Plan> & { endedLabel: (count: number) => string };

export function PlanLines<Plan extends PlanSummary>({
  plans,
  endedLabel,
  actionOf,
}: PlanLinesProps<Plan>) {
  const ended = plans.filter(isEnded);
  return (
    <>
      <Lines plans={plans.filter((plan) => !isEnded(plan))} actionOf={actionOf} />
      {ended.length > 0 && (
        <details className="border-t border-line pt-2.5 text-sm">
          <summary className="text-soft">{endedLabel(ended.length)}</summary>
          <Lines plans={ended} actionOf={actionOf} />
        </details>
      )}
    </>
  );
}

const Lines = <Plan extends PlanSummary>({ plans, actionOf }: LinesProps<Plan>) => (
  <ul className="divide-y divide-line">
    {plans.map((plan) => (
      <PlanLine key={plan.id} plan={plan} action={actionOf?.(plan)} />
    ))}
  </ul>
);

import type { PlanSummary } from "#server/plans/schema.ts";
import { PlanLine } from "./plan-line.tsx";
import { isEnded } from "./plan-order.ts";

type PlanLinesProps = { plans: PlanSummary[]; endedLabel: (count: number) => string };

export function PlanLines({ plans, endedLabel }: PlanLinesProps) {
  const ended = plans.filter(isEnded);
  return (
    <>
      <Lines plans={plans.filter((plan) => !isEnded(plan))} />
      {ended.length > 0 && (
        <details className="border-t border-line pt-2.5 text-sm">
          <summary className="text-soft">{endedLabel(ended.length)}</summary>
          <Lines plans={ended} />
        </details>
      )}
    </>
  );
}

const Lines = ({ plans }: { plans: PlanSummary[] }) => (
  <ul className="divide-y divide-line">
    {plans.map((plan) => (
      <PlanLine key={plan.id} plan={plan} />
    ))}
  </ul>
);

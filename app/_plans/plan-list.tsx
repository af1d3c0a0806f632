import type { PlanSummary } from "#server/plans/schema.ts";
import { PlanRow } from "./plan-row.tsx";

export const PlanList = ({ plans }: { plans: PlanSummary[] }) => (
  <ul className="grid grid-cols-[minmax(0,1fr)] gap-2 md:grid-cols-2 md:gap-3">
    {plans.map((plan) => (
      <PlanRow key={plan.id} plan={plan} />
    ))}
  </ul>
);

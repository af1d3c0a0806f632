import { cn } from "#app/_ui/cn.ts";
import type { PlanOverview } from "#server/plans/schema.ts";
import { LatePlan } from "./late-plan.tsx";
import { NextPayment } from "./next-payment.tsx";

/** The sum counts all that is overdue; the others stand among the plans. */
const MOST = 6;

/** What the sum is made of, the oldest first, and what comes after it. */
export function DueNow({ overview: { overdue, next } }: { overview: PlanOverview }) {
  const count = overdue.length + (next ? 1 : 0);
  if (count === 0) return null;
  return (
    <div
      className={cn("grid grid-cols-[minmax(0,1fr)] gap-2 sm:gap-4", count > 1 && "md:grid-cols-2")}
    >
      {overdue.slice(0, MOST).map((plan) => (
        <LatePlan key={plan.id} plan={plan} />
      ))}
      {next && <NextPayment plan={next} isFirst={overdue.length === 0} />}
    </div>
  );
}

import type { PlanDetail } from "#server/plans/schema.ts";

/** What neither was paid nor saved nor is left: refunds took it off. */
export const refundedOf = ({ total, paid, saved, remaining }: PlanDetail) => ({
  ...total,
  minor: total.minor - paid.minor - saved.minor - remaining.minor,
});

import { dayIn } from "#server/platform/clock.ts";
import { Conflict } from "#server/platform/errors.ts";
import { allocate, payableMinor, refusalToPay } from "./paying.ts";
import { payableOf } from "./payment-part.ts";
import type { PlanRow } from "./rows.ts";
import { settlementOf } from "./settlement.ts";
import { type SavingAllocation, settleAll, type Settlement } from "./settling.ts";

export type Pays = {
  allocations: SavingAllocation[];
  /** What would still be owed. */
  leftMinor: number;
  /** Where it settles the plan for less than is owed. */
  settlement: Settlement | null;
};

/**
 * What so much pays of a plan today: its oldest payments, or all of it where that is what it costs to settle it.
 * @throws Conflict when it cannot be paid
 */
export function paysOf(plan: PlanRow, amountMinor: number): Pays {
  const today = dayIn(plan.customer.timeZone);
  const payable = payableOf(plan);
  const settlement = settlementOf(plan, today);
  const refusal = refusalToPay(payable, amountMinor, settlement?.amountMinor);
  if (refusal) throw new Conflict(refusal.reason, refusal.values);
  if (settlement && amountMinor === settlement.amountMinor) {
    const allocations = settleAll(payable, settlement.savedMinor, today);
    return { allocations, leftMinor: 0, settlement };
  }
  const leftMinor = payableMinor(payable) - amountMinor;
  const allocations = allocate(payable, amountMinor).map((one) => ({ ...one, savedMinor: 0 }));
  return { allocations, leftMinor, settlement: null };
}

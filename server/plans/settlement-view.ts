import { boundOf, pendingOf } from "./payment-part.ts";
import type { PlanRow } from "./rows.ts";
import type { Money } from "./schema.ts";
import { settlementOf } from "./settlement.ts";

/** `amount` is `principal`, what is left of the purchase, and the `interest` until today; `saved` is not charged. */
export type SettlementView = { amount: Money; principal: Money; interest: Money; saved: Money };

/** @param today the calendar day where the customer lives */
export function settlementView(plan: PlanRow, today: string): SettlementView | null {
  const settlement = settlementOf(plan, today);
  if (!settlement || settlingOf(plan)) return null;
  const money = (minor: number): Money => ({ minor, currency: plan.currency });
  return {
    amount: money(settlement.amountMinor),
    principal: money(settlement.principalMinor),
    interest: money(settlement.interestMinor),
    saved: money(settlement.savedMinor),
  };
}

export function settlingOf({ payments, currency }: PlanRow): Money | null {
  const minor = boundOf(payments) - pendingOf(payments);
  return minor > 0 ? { minor, currency } : null;
}

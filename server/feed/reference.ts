import { v5 as idFrom } from "uuid";
import type { Tx } from "#server/platform/db.ts";
import { Invalid } from "#server/platform/errors.ts";

const NAMESPACE = "5f0b0e0c-8f5e-4e0a-9a3e-6b1f7c2d4a90";

/** The same thing told twice has the same id. */
export const idOf = (kind: "payment" | "refund" | "decision", ...parts: string[]) =>
  idFrom(JSON.stringify([kind, ...parts]), NAMESPACE);

/** Of the thing that a reference in a body names. @throws Invalid: nobody has told us of it yet */
export function mustBeKnown<Found>(found: Found | null, field: string, reference: string): Found {
  if (!found) throw new Invalid("feed.unknownReference", { field, reference });
  return found;
}

const planFields = {
  id: true,
  purchaseId: true,
  customerId: true,
  currency: true,
  purchase: { select: { purchasedAt: true } },
} as const;

export async function planWith(tx: Tx, reference: string) {
  const plan = await tx.plan.findUnique({ where: { reference }, select: planFields });
  return mustBeKnown(plan, "plan", reference);
}

/** Of whoever was erased nothing is kept any more but what the books need. */
export const livingPlanWith = (tx: Tx, reference: string) =>
  tx.plan.findUnique({
    where: { reference, purchase: { customer: { erasedAt: null } } },
    select: planFields,
  });

export function mustBeInCurrency(plan: { currency: string }, currency: string) {
  if (plan.currency !== currency) {
    throw new Invalid("feed.otherCurrency", { field: "currency", currency: plan.currency });
  }
}

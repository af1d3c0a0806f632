import type { z } from "zod";
import { recordPaymentIn } from "#server/payments/payment.ts";
import { planHooks } from "#server/plans/plan-hooks.ts";
import type { Tx } from "#server/platform/db.ts";
import type { paymentTold } from "./inbound.ts";
import type { Answer } from "./once.ts";
import { idOf, mustBeInCurrency, mustBeKnown, planWith } from "./reference.ts";
import { mustBeSince } from "./times.ts";

/** An attempt to charge, as it went. Told again it is the same one, and a declined one may settle later. */
export async function tellPayment(tx: Tx, told: z.output<typeof paymentTold>): Promise<Answer> {
  const { reference, instalment: number, amountMinor, currency, method, at, failure } = told;
  const plan = await planWith(tx, told.plan);
  mustBeSince(at, plan.purchase.purchasedAt);
  mustBeInCurrency(plan, currency);
  const where = { planId_number: { planId: plan.id, number } };
  const found = await tx.instalment.findUnique({ where, select: { id: true } });
  const { id: instalmentId } = mustBeKnown(found, "instalment", String(number));
  const id = idOf("payment", reference);
  const attempt = { id, instalmentId, amountMinor, method, reference, at };
  const isNew = await recordPaymentIn(tx, { ...attempt, ...(failure && { failure }) });
  return {
    status: isNew ? 201 : 200,
    body: { id, reference, plan: told.plan, instalment: number, outcome: told.outcome },
    after: () => planHooks().changed(plan.customerId),
  };
}

import { randomUUID } from "node:crypto";
import { recordRefund } from "#server/payments/refund.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { cardOf, payWith } from "./payments.ts";
import { createPlan } from "./plans.ts";

/** A plan of 1,200.00 kronor of which one payment is paid by card, and all of which then comes back. */
export async function createRefund(customer: Viewer, digits = "4242") {
  const plan = await createPlan(customer);
  const card = await cardOf(customer, digits);
  await payWith(customer, card, [{ planId: plan.id, amountMinor: 40_000 }]);
  const refundId = randomUUID();
  const { purchaseId } = plan;
  await recordRefund({ id: refundId, purchaseId, amountMinor: 120_000, at: new Date() });
  const { id } = await db.payout.findFirstOrThrow({ where: { refundId } });
  return { planId: plan.id, refundId, payoutId: id };
}

import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { referenceOf } from "#server/plans/receipt.ts";
import { visibleTo } from "./policy.ts";
import type { PlanDocuments, ReceiptLine } from "./schema.ts";

/** What there is to be had of one plan, newest first. Beside the plan itself, which staff have opened already. */
export async function documentsOfPlan(viewer: Viewer, planId: string): Promise<PlanDocuments> {
  const plan = await db.plan.findFirst({
    where: { id: planId, ...visibleTo(viewer) },
    select: {
      currency: true,
      payments: {
        where: { settledAt: { not: null } },
        orderBy: { settledAt: "desc" },
        select: { id: true, chargeId: true, amountMinor: true, settledAt: true },
      },
      purchase: {
        select: {
          refunds: {
            orderBy: { createdAt: "desc" },
            select: { id: true, amountMinor: true, createdAt: true },
          },
        },
      },
    },
  });
  if (!plan) throw new NotFound();
  const { currency, payments, purchase } = plan;
  return {
    planId,
    receipts: receiptsOf(currency, payments),
    refunds: purchase.refunds.map(({ id, amountMinor, createdAt }) => ({
      id,
      reference: referenceOf(id),
      amount: { minor: Number(amountMinor), currency },
      createdAt: createdAt.toISOString(),
    })),
  };
}

type Paid = { id: string; chargeId: string | null; amountMinor: bigint; settledAt: Date | null };

/** A charge that paid several payments has one receipt. */
function receiptsOf(currency: string, payments: Paid[]): ReceiptLine[] {
  const lines = new Map<string, ReceiptLine>();
  for (const { id: paymentId, chargeId, amountMinor, settledAt } of payments) {
    if (!settledAt) continue;
    const id = chargeId ?? paymentId;
    const minor = (lines.get(id)?.amount.minor ?? 0) + Number(amountMinor);
    const paidAt = settledAt.toISOString();
    lines.set(id, { id, reference: referenceOf(id), amount: { minor, currency }, paidAt });
  }
  return [...lines.values()];
}

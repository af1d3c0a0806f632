import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { referenceOf } from "#server/plans/receipt.ts";
import type { PlanDocuments, ReceiptLine } from "./schema.ts";

const listed = {
  id: true,
  currency: true,
  payments: {
    where: { settledAt: { not: null } },
    orderBy: { settledAt: "desc" },
    select: { id: true, chargeId: true, amountMinor: true, settledAt: true },
  },
  purchase: {
    select: {
      merchant: { select: { name: true } },
      refunds: {
        orderBy: { createdAt: "desc" },
        select: { id: true, amountMinor: true, createdAt: true },
      },
    },
  },
} as const satisfies Prisma.PlanSelect;

type Row = Prisma.PlanGetPayload<{ select: typeof listed }>;

/** What there is to be had of one's own plan, newest first. */
export async function documentsOfPlan(
  { id: customerId }: Viewer,
  id: string,
): Promise<PlanDocuments> {
  const plan = await db.plan.findFirst({ where: { id, customerId }, select: listed });
  if (!plan) throw new NotFound();
  return viewOf(plan);
}

/** @param customerId whose documents whoever asks may see */
export async function documentsOf(customerId: string): Promise<PlanDocuments[]> {
  const plans = await db.plan.findMany({
    where: { customerId },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    select: listed,
  });
  return plans.map(viewOf);
}

const viewOf = ({ id: planId, currency, payments, purchase }: Row): PlanDocuments => ({
  planId,
  merchant: purchase.merchant.name,
  receipts: receiptsOf(currency, payments),
  refunds: purchase.refunds.map(({ id, amountMinor, createdAt }) => ({
    id,
    reference: referenceOf(id),
    amount: { minor: Number(amountMinor), currency },
    createdAt: createdAt.toISOString(),
  })),
});

/** A charge that paid several payments has one receipt. */
function receiptsOf(currency: string, payments: Row["payments"]): ReceiptLine[] {
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

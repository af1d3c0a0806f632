import { splitPayout } from "#server/payments/payout-split.ts";
import { splitRefund } from "#server/payments/refund-split.ts";
import { auditReads } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { leftToGiveBack } from "#server/plans/reportable.ts";
import { fetchPlan, type PlanRow } from "#server/plans/rows.ts";
import { canHandleCases } from "./policy.ts";
import type { RefundPreview } from "./schema.ts";

/** What a refund of that much would do now: by the rules that make it. */
export async function previewRefund(
  viewer: Viewer,
  { id, minor }: { id: string; minor: number },
): Promise<RefundPreview> {
  authorize(canHandleCases(viewer));
  const found = await db.case.findUnique({
    where: { id },
    select: { purchase: { select: { plan: { select: { id: true } } } } },
  });
  const plan = found?.purchase.plan && (await fetchPlan(found.purchase.plan.id, {}));
  if (!plan) throw new NotFound();
  const { customerId, purchase } = plan;
  const details = { name: purchase.merchant.name };
  await auditReads(viewer, "cases.read", [{ subjectId: id, customerId, details }]);
  const left = leftToGiveBack(plan);
  if (minor > left) throw new Conflict("plans.refundTooLarge");
  const waivable = minor === left ? plan.interestMinor : 0;
  const split = splitRefund(minor, plan.instalments, waivable);
  const money = (amount: number) => ({ minor: amount, currency: plan.currency });
  return {
    toPlan: money(split.toPlanMinor),
    waived: money(split.waivedMinor),
    waysBack: [...byMethod(plan, split.toMethodMinor)].map(([method, amount]) => ({
      method,
      amount: money(amount),
    })),
  };
}

function byMethod(plan: PlanRow, totalMinor: number) {
  const sums = new Map<string, number>();
  for (const { payment, minor } of splitPayout(totalMinor, paidOf(plan))) {
    sums.set(payment.method, (sums.get(payment.method) ?? 0) + minor);
  }
  return sums;
}

/** The newest first, without what has gone back already. */
function paidOf({ payments, purchase }: PlanRow) {
  const payouts = purchase.refunds.flatMap((refund) => refund.payouts);
  return payments
    .filter(({ settledAt }) => settledAt !== null)
    .toSorted((a, b) => +(b.settledAt ?? 0) - +(a.settledAt ?? 0) || b.id.localeCompare(a.id))
    .map(({ id, method, chargeId, amountMinor }) => ({
      id,
      method,
      chargeId,
      leftMinor: payouts
        .filter(({ paymentId }) => paymentId === id)
        .reduce((left, payout) => left - payout.amountMinor, amountMinor),
    }));
}

import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { book } from "./ledger.ts";
import { lockPlan, outstandingOf, ownersOf, type LockedPlan } from "./plan-lock.ts";
import { payBack } from "./payout.ts";
import { refundHooks } from "./refund-hooks.ts";
import { splitRefund, type RefundSplit } from "./refund-split.ts";

export type Repayment = {
  /** The merchant's: a refund told twice is one refund. */
  id: string;
  purchaseId: string;
  amountMinor: number;
  caseId?: string;
  /** As the company's own systems call it, which send back themselves what they have taken. */
  reference?: string;
  at: Date;
  /** It is written down afterwards: nobody is told. */
  isPast?: boolean;
};

/** Giving the whole purchase back cancels the plan. @throws Conflict when refunds are more than the purchase */
export async function recordRefund(repayment: Repayment) {
  await db.$transaction(async (tx) => {
    await refundIn(tx, await lockPlanOf(tx, repayment.purchaseId), repayment);
  });
}

export async function lockPlanOf(tx: Tx, purchaseId: string) {
  const plan = await tx.plan.findUnique({ where: { purchaseId }, select: { id: true } });
  if (!plan) throw new NotFound();
  return lockPlan(tx, plan.id);
}

export async function refundIn(tx: Tx, plan: LockedPlan, repayment: Repayment) {
  const { id, amountMinor } = repayment;
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0) {
    throw new Invalid("plans.amountNotPositive");
  }
  const earlier = await tx.refund.findMany({ where: { purchaseId: plan.purchaseId } });
  if (earlier.some((refund) => refund.id === id)) return;
  const left =
    plan.principalMinor - earlier.reduce((sum, refund) => sum + Number(refund.amountMinor), 0);
  if (amountMinor > left) throw new Conflict("plans.refundTooLarge");

  const isWhole = amountMinor === left;
  const waivable = isWhole ? plan.interestMinor : 0;
  const split = splitRefund(amountMinor, plan.instalments, waivable);
  await writeRefund(tx, plan, repayment, split);
  await bookRefund(tx, plan, repayment, split);
  await endPlan(tx, plan, repayment, split, isWhole);
  if (!repayment.caseId && !repayment.isPast) await refundHooks().made(tx, id);
}

async function writeRefund(tx: Tx, plan: LockedPlan, repayment: Repayment, split: RefundSplit) {
  const { id, purchaseId, caseId, reference, amountMinor, at } = repayment;
  const { customerId } = plan;
  await tx.refund.create({
    data: {
      id,
      purchaseId,
      customerId,
      caseId: caseId ?? null,
      reference: reference ?? null,
      amountMinor: BigInt(amountMinor),
      toPlanMinor: BigInt(split.toPlanMinor),
      createdAt: at,
    },
  });
  const isTold = reference !== undefined;
  await payBack(tx, plan, split.toMethodMinor, { customerId, refundId: id, at, isTold });
}

const bookRefund = (tx: Tx, plan: LockedPlan, repayment: Repayment, split: RefundSplit) =>
  book(
    tx,
    { ...ownersOf(plan), kind: "refund", refundId: repayment.id, occurredAt: repayment.at },
    [
      { account: "merchant_payable", minor: repayment.amountMinor },
      { account: "interest", minor: split.waivedMinor },
      { account: "clearing", minor: -split.toMethodMinor },
      ...split.lowered.map(({ id, minor }) => ({
        account: "receivable" as const,
        minor: -minor,
        instalmentId: id,
      })),
    ],
  );

/** A plan that was paid off before stays paid off: then the refund is money back, no more and no less. */
async function endPlan(
  tx: Tx,
  plan: LockedPlan,
  { at }: Repayment,
  { toPlanMinor, waivedMinor }: RefundSplit,
  isWhole: boolean,
) {
  const isNothingOwed = outstandingOf(plan) === toPlanMinor + waivedMinor;
  if (plan.hasEnded || !isNothingOwed) return;
  const data = isWhole ? { cancelledAt: at } : { settledAt: at };
  await tx.plan.update({ where: { id: plan.id }, data });
}

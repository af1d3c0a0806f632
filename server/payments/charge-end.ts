import { db, type Tx } from "#server/platform/db.ts";
import { announce } from "#server/platform/happening.ts";
import type { Charge, Payment } from "#server/platform/prisma/client.ts";
import { chargeHooks } from "./charge-hooks.ts";
import { book } from "./ledger.ts";
import { lockPlan, outstandingOf, ownersOf, type LockedPlan } from "./plan-lock.ts";
import { writePayout } from "./payout.ts";
import type { ChargeNews } from "./provider.ts";
import type { ChargeFailure } from "./schema.ts";

type End = Extract<ChargeNews, { state: "settled" | "declined" }>;

/** Of a payment whose money came when it was owed no more. */
export const NO_LONGER_OWED = "no_longer_owed";

/**
 * Once, whoever says it first. Declined may become settled, as providers try again; settled never becomes declined.
 * @returns the charge when this changed it
 */
export async function endCharge(id: string, end: End): Promise<Charge | null> {
  return db.$transaction(async (tx) => {
    const payments = await tx.payment.findMany({ where: { chargeId: id } });
    const plans = await lockPlans(tx, payments);
    // A statement of its own, under the plans' locks: it sees what was committed while this one waited for them.
    const charge = await tx.charge.findUniqueOrThrow({ where: { id } });
    if (charge.settledAt || (charge.failedAt && end.state === "declined")) return null;
    const ended =
      end.state === "settled"
        ? await settle(tx, charge, payments, plans, end.at)
        : await decline(tx, charge, end.at, end.failure);
    await chargeHooks().ended(tx, ended);
    const paymentIds = payments.map(({ id: paymentId }) => paymentId);
    if (ended.failedAt) await announce(tx, { kind: "declined", paymentIds });
    return ended;
  });
}

/** Always in one order, so that two that pay the same plans wait for each other and never in a circle. */
export async function lockPlans(tx: Tx, parts: { planId: string }[]): Promise<LockedPlan[]> {
  const ids = [...new Set(parts.map(({ planId }) => planId))].toSorted();
  const plans: LockedPlan[] = [];
  for (const id of ids) plans.push(await lockPlan(tx, id));
  return plans;
}

async function settle(
  tx: Tx,
  charge: Charge,
  payments: Payment[],
  plans: LockedPlan[],
  settledAt: Date,
) {
  let returned = 0n;
  const { customerId } = charge;
  for (const plan of plans) {
    for (const payment of payments.filter(({ planId }) => planId === plan.id)) {
      if (await settlePart(tx, plan, payment, settledAt)) continue;
      returned += payment.amountMinor;
      const cause = { customerId, refundId: null, at: settledAt };
      await writePayout(tx, cause, payment, Number(payment.amountMinor));
    }
    if (!plan.hasEnded && outstandingOf(plan) === 0) {
      await tx.plan.update({ where: { id: plan.id }, data: { settledAt } });
    }
  }
  return tx.charge.update({
    where: { id: charge.id },
    data: { settledAt, failedAt: null, failure: null, returnedMinor: returned },
  });
}

/**
 * What was promised to fall away with it does so however late the money comes.
 * @returns whether it was still owed; what was not goes back, and is never booked.
 */
async function settlePart(tx: Tx, plan: LockedPlan, payment: Payment, settledAt: Date) {
  const { id, instalmentId } = payment;
  const amountMinor = Number(payment.amountMinor);
  const savedMinor = Number(payment.savedMinor);
  const owed = plan.instalments.find((instalment) => instalment.id === instalmentId);
  const isOwed = owed !== undefined && owed.outstandingMinor >= amountMinor + savedMinor;
  await tx.payment.update({
    where: { id },
    data: isOwed
      ? { settledAt, failedAt: null, failure: null }
      : { failedAt: settledAt, failure: NO_LONGER_OWED },
  });
  if (!isOwed) return false;
  await book(tx, { ...ownersOf(plan), kind: "payment", paymentId: id, occurredAt: settledAt }, [
    { account: "receivable", minor: -amountMinor - savedMinor, instalmentId },
    { account: "clearing", minor: amountMinor },
    { account: "interest", minor: savedMinor },
  ]);
  owed.outstandingMinor -= amountMinor + savedMinor;
  return true;
}

async function decline(tx: Tx, { id }: Charge, failedAt: Date, failure: ChargeFailure) {
  await tx.payment.updateMany({ where: { chargeId: id }, data: { failedAt, failure } });
  return tx.charge.update({ where: { id }, data: { failedAt, failure } });
}

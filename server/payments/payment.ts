import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { announce } from "#server/platform/happening.ts";
import type { Payment } from "#server/platform/prisma/client.ts";
import { book } from "./ledger.ts";
import { lockPlan, outstandingOf, ownersOf, type LockedPlan } from "./plan-lock.ts";

/** What the provider reports of one attempt to charge. */
export type Attempt = {
  /** Ours, given to the provider with the charge: an attempt reported twice is one payment. */
  id: string;
  instalmentId: string;
  amountMinor: number;
  method: string;
  /** What the company's own systems call it, when they report it. */
  reference?: string;
  at: Date;
  /** A code of the provider, when no money came: insufficient_funds, card_expired, declined. */
  failure?: "insufficient_funds" | "card_expired" | "declined";
};

/**
 * Books the attempt once. The payment that brings what is owed to nothing settles the plan in the same transaction.
 * Providers try again under the same id: a declined payment may settle later, a settled one is never declined.
 * @throws Conflict when it is more than what is still owed of the instalment, so that nothing is paid twice, and
 * when the id is known for another payment or has settled.
 */
export const recordPayment = (attempt: Attempt) =>
  db.$transaction((tx) => recordPaymentIn(tx, attempt));

/** @returns whether this changed something */
export async function recordPaymentIn(tx: Tx, attempt: Attempt) {
  if (!Number.isSafeInteger(attempt.amountMinor) || attempt.amountMinor <= 0) {
    throw new Invalid("plans.amountNotPositive");
  }
  const instalment = await tx.instalment.findUnique({
    where: { id: attempt.instalmentId },
    select: { planId: true },
  });
  if (!instalment) throw new NotFound();
  const plan = await lockPlan(tx, instalment.planId);
  const known = await tx.payment.findUnique({ where: { id: attempt.id } });
  if (known && isRepeated(known, attempt)) return false;
  if (attempt.failure) {
    await writeNew(tx, plan, attempt);
    await announce(tx, { kind: "declined", paymentIds: [attempt.id] });
  } else await settle(tx, plan, attempt, known);
  return true;
}

function isRepeated(known: Payment, { instalmentId, amountMinor, failure }: Attempt) {
  const isOther = known.instalmentId !== instalmentId || Number(known.amountMinor) !== amountMinor;
  if (isOther || (failure && known.settledAt)) throw new Conflict("plans.otherPayment");
  return Boolean(failure) || known.settledAt !== null;
}

async function settle(tx: Tx, plan: LockedPlan, attempt: Attempt, declined: Payment | null) {
  const { id, instalmentId, amountMinor, at } = attempt;
  const owed = plan.instalments.find((instalment) => instalment.id === instalmentId);
  if (!owed || owed.outstandingMinor < amountMinor) {
    throw new Conflict(owed?.outstandingMinor ? "plans.moreThanOwed" : "plans.alreadyPaid");
  }
  if (declined) await settleDeclined(tx, attempt);
  else await writeNew(tx, plan, attempt);
  await book(tx, { ...ownersOf(plan), kind: "payment", paymentId: id, occurredAt: at }, [
    { account: "receivable", minor: -amountMinor, instalmentId },
    { account: "clearing", minor: amountMinor },
  ]);
  if (outstandingOf(plan) === amountMinor) {
    await tx.plan.update({ where: { id: plan.id }, data: { settledAt: at } });
  }
}

const settleDeclined = (tx: Tx, { id, method, at }: Attempt) =>
  tx.payment.update({
    where: { id },
    data: { method, settledAt: at, failedAt: null, failure: null },
  });

/** Told at the same moment for another plan, whose lock this one does not wait for, the id lets one in. */
async function writeNew(tx: Tx, plan: LockedPlan, attempt: Attempt) {
  const { count } = await tx.payment.createMany({
    data: {
      id: attempt.id,
      customerId: plan.customerId,
      planId: plan.id,
      instalmentId: attempt.instalmentId,
      currency: plan.currency,
      amountMinor: BigInt(attempt.amountMinor),
      method: attempt.method,
      reference: attempt.reference ?? null,
      createdAt: attempt.at,
      ...(attempt.failure
        ? { failedAt: attempt.at, failure: attempt.failure }
        : { settledAt: attempt.at }),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Conflict("plans.otherPayment");
}

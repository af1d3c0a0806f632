import type { z } from "zod";
import { paymentTold } from "#server/feed/inbound.ts";
import { tellPayment } from "#server/feed/payments.ts";
import { idOf } from "#server/feed/reference.ts";
import { isSince } from "#server/feed/times.ts";
import { type NewPayment, recordAllIn } from "#server/payments/record-all.ts";
import type { Tx } from "#server/platform/db.ts";
import { lockedPlans } from "./locked-plans.ts";
import type { Telling } from "./settle.ts";

type Payment = z.output<typeof paymentTold>;

export const payments: Telling<typeof paymentTold, NewPayment> = {
  input: paymentTold,
  tell: tellPayment,
  sort,
  write: recordAllIn,
  again: "same",
};

/** What is owed is counted down in the order of the file, and behind one that is told by itself its plan goes on so. */
async function sort(tx: Tx, all: Payment[]) {
  const plans = await lockedPlans(tx, [...new Set(all.map(({ plan }) => plan))]);
  const ids = all.map(({ reference }) => idOf("payment", reference));
  const rows = await tx.payment.findMany({ where: { id: { in: ids } } });
  const known = new Map(rows.map((row) => [row.id, row]));
  const sorted = new Map<Payment, Sorted>();
  const seen = new Set<string>();
  for (const told of all) {
    const id = idOf("payment", told.reference);
    const plan = plans.get(told.plan);
    const found =
      plan && !seen.has(id) ? sortOne(told, { id, plan, row: known.get(id) }) : undefined;
    seen.add(id);
    if (found) sorted.set(told, found);
    else plans.delete(told.plan);
  }
  return sorted;
}

type Sorted = "same" | { fresh: NewPayment };
type Plan = NonNullable<ReturnType<Awaited<ReturnType<typeof lockedPlans>>["get"]>>;
type Row = { instalmentId: string; amountMinor: bigint; settledAt: Date | null };
type Found = { id: string; plan: Plan; row: Row | undefined };

function sortOne(told: Payment, { id, plan, row }: Found): Sorted | undefined {
  const instalment = plan.instalments.get(told.instalment);
  if (!instalment || plan.currency !== told.currency || !isSince(told.at, plan.purchasedAt))
    return undefined;
  if (row) return isSame(told, instalment.id, row) ? "same" : undefined;
  const isPaid = told.outcome === "settled";
  if (isPaid && instalment.outstandingMinor < told.amountMinor) return undefined;
  if (isPaid) {
    instalment.outstandingMinor -= told.amountMinor;
    plan.outstandingMinor -= told.amountMinor;
  }
  const { reference, amountMinor, method, at, failure = null } = told;
  const attempt = { id, instalmentId: instalment.id, reference, amountMinor, method, at, failure };
  const settlesPlan = isPaid && plan.outstandingMinor === 0;
  return { fresh: { ...attempt, plan, settlesPlan } };
}

/** A declined one that settles later, and whatever contradicts, is told by itself. */
const isSame = ({ amountMinor, outcome }: Payment, instalmentId: string, row: Row) =>
  row.instalmentId === instalmentId &&
  Number(row.amountMinor) === amountMinor &&
  (row.settledAt !== null) === (outcome === "settled");

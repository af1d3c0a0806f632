import type { Tx } from "#server/platform/db.ts";
import { insertRows } from "#server/platform/insert-rows.ts";
import { bookAll } from "./book-all.ts";
import type { Booking, Entry } from "./ledger.ts";
import type { Attempt } from "./payment.ts";

export type NewPayment = Pick<Attempt, "id" | "instalmentId" | "amountMinor" | "method" | "at"> & {
  reference: string;
  failure: NonNullable<Attempt["failure"]> | null;
  plan: { id: string; customerId: string; merchantId: string; currency: string };
  /** It brings what is owed to nothing. */
  settlesPlan: boolean;
};

/**
 * As `recordPaymentIn`, for thousands that are new. Whoever calls has locked their plans and has seen that each is owed.
 */
export async function recordAllIn(tx: Tx, all: NewPayment[]) {
  await insertRows(
    tx,
    "payment",
    {
      id: "uuid",
      customer_id: "uuid",
      plan_id: "uuid",
      instalment_id: "uuid",
      currency: "char(3)",
      amount_minor: "bigint",
      method: "text",
      reference: "text",
      created_at: "timestamptz",
      settled_at: "timestamptz",
      failed_at: "timestamptz",
      failure: "text",
    },
    all.map(rowOf),
  );
  const settled = all.filter(({ failure }) => failure === null);
  await bookAll(tx, settled.map(bookingOf));
  for (const { plan, at } of settled.filter(({ settlesPlan }) => settlesPlan)) {
    await tx.plan.update({ where: { id: plan.id }, data: { settledAt: at } });
  }
}

function rowOf({
  id,
  instalmentId,
  amountMinor,
  method,
  reference,
  at,
  failure,
  plan,
}: NewPayment) {
  const time = at.toISOString();
  return {
    id,
    customer_id: plan.customerId,
    plan_id: plan.id,
    instalment_id: instalmentId,
    currency: plan.currency,
    amount_minor: amountMinor,
    method,
    reference,
    created_at: time,
    settled_at: failure === null ? time : null,
    failed_at: failure === null ? null : time,
    failure,
  };
}

function bookingOf({ id, instalmentId, amountMinor, at, plan }: NewPayment): [Booking, Entry[]] {
  const { id: planId, merchantId, currency } = plan;
  return [
    { kind: "payment", planId, merchantId, currency, paymentId: id, occurredAt: at },
    [
      { account: "receivable", minor: -amountMinor, instalmentId },
      { account: "clearing", minor: amountMinor },
    ],
  ];
}

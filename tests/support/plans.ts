import { randomUUID } from "node:crypto";
import { recordPayment, type Attempt } from "#server/payments/payment.ts";
import { db } from "#server/platform/db.ts";
import { openPlan, type OpenedPlan, type Order } from "#server/plans/open.ts";
import type { Viewer } from "#server/platform/viewer.ts";

export const createMerchant = (name = "Fjord & Fell") =>
  db.merchant.create({
    data: {
      slug: randomUUID(),
      name,
      category: "outdoor",
      website: "https://example.test",
      caseEmail: "service@shop.test",
    },
  });

/** A purchase of 1,200.00 kronor in three instalments on 2026-11-23, unless something else is said. */
export async function orderFor(customer: Viewer, overrides: Partial<Order> = {}): Promise<Order> {
  const { id: merchantId } = await createMerchant();
  return {
    customerId: customer.id,
    merchantId,
    reference: randomUUID(),
    currency: "SEK",
    items: [{ title: "Trail shoes", quantity: 1, unitMinor: 120_000 }],
    terms: { kind: "instalments", count: 3 },
    at: new Date("2026-11-23T10:00:00Z"),
    ...overrides,
  };
}

export const createPlan = async (customer: Viewer, overrides: Partial<Order> = {}) =>
  openPlan(await orderFor(customer, overrides));

/** The whole instalment, from the card, unless something else is said. */
export function attemptFor(
  { instalments }: OpenedPlan,
  number: number,
  overrides: Partial<Attempt> = {},
): Attempt {
  const instalment = instalments[number - 1];
  if (!instalment) throw new Error(`There is no instalment ${number}`);
  return {
    id: randomUUID(),
    instalmentId: instalment.id,
    amountMinor: instalment.amountMinor,
    method: "Visa ···· 4242",
    at: new Date("2026-11-24T08:00:00Z"),
    ...overrides,
  };
}

export async function payAll(plan: OpenedPlan) {
  for (const { number } of plan.instalments) await recordPayment(attemptFor(plan, number));
}

/** What the whole ledger sums to, which is always nothing. */
export async function ledgerSum() {
  const { _sum } = await db.ledgerEntry.aggregate({ _sum: { amountMinor: true } });
  return Number(_sum.amountMinor);
}

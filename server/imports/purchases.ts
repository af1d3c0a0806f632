import { purchaseTold } from "#server/feed/inbound.ts";
import { isSamePlan, type PurchaseTold, tellPurchase, termsOf } from "#server/feed/purchases.ts";
import { mustHaveBeen } from "#server/feed/times.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Tx } from "#server/platform/db.ts";
import { type Opening, openingOf, openPlansIn } from "#server/plans/open-all.ts";
import { knownPurchases, partiesOf, plansWith } from "./known.ts";
import type { Telling } from "./settle.ts";

export const purchases: Telling<typeof purchaseTold, Opening> = {
  input: purchaseTold,
  tell: tellPurchase,
  sort,
  write: openPlansIn,
  again: "same",
};

async function sort(tx: Tx, all: PurchaseTold[]) {
  const { merchants, customers } = await partiesOf(tx, all);
  const known = await knownPurchases(tx, all, merchants);
  const taken = await plansWith(tx, all);
  const sorted = new Map<PurchaseTold, "same" | { fresh: Opening }>();
  const seen = new Set<string>();
  for (const told of all) {
    const merchantId = merchants.get(told.merchant);
    const customer = customers.get(told.customer);
    const names = [`plan ${told.plan.reference}`, `order ${merchantId} ${told.reference}`];
    const isFirst = names.every((name) => !seen.has(name));
    for (const name of names) seen.add(name);
    if (!merchantId || !customer || !isFirst) continue;
    const purchase = known.get(`${merchantId} ${told.reference}`);
    if (purchase) {
      if (isSame(told, customer.id, purchase)) sorted.set(told, "same");
    } else if (!taken.has(told.plan.reference)) {
      const opening = openingFor(told, merchantId, customer);
      if (opening) sorted.set(told, { fresh: opening });
    }
  }
  return sorted;
}

type Customers = Awaited<ReturnType<typeof partiesOf>>["customers"];
type Customer = NonNullable<ReturnType<Customers["get"]>>;
type Purchases = Awaited<ReturnType<typeof knownPurchases>>;

/** @returns null: it is refused, as it will be said when it is told by itself */
function openingFor(told: PurchaseTold, merchantId: string, customer: Customer): Opening | null {
  const { reference, currency, items, purchasedAt: at, plan } = told;
  const order = { customerId: customer.id, merchantId, reference, currency, items, at };
  try {
    mustHaveBeen(at, "purchasedAt");
    return openingOf(
      {
        ...order,
        terms: termsOf(plan),
        planReference: plan.reference,
        autopay: plan.autopay,
      },
      customer,
    );
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function isSame(
  told: PurchaseTold,
  customerId: string,
  purchase: NonNullable<ReturnType<Purchases["get"]>>,
) {
  const { plan } = purchase;
  if (!plan || purchase.customerId !== customerId) return false;
  const amounts = plan.instalments.map(({ amountMinor }) => Number(amountMinor));
  return Number(purchase.totalMinor) === told.totalMinor && isSamePlan(told, plan, amounts);
}

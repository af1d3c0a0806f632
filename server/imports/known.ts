import type { PurchaseTold } from "#server/feed/purchases.ts";
import type { Tx } from "#server/platform/db.ts";

const distinct = (names: string[]) => [...new Set(names)];

/** Of the references in a batch those that we know. */
export async function partiesOf(tx: Tx, all: Pick<PurchaseTold, "merchant" | "customer">[]) {
  const merchants = await tx.merchant.findMany({
    where: { reference: { in: distinct(all.map(({ merchant }) => merchant)) } },
    select: { id: true, reference: true },
  });
  const people = await tx.person.findMany({
    where: { reference: { in: distinct(all.map(({ customer }) => customer)) } },
    select: { id: true, reference: true, timeZone: true, payDay: true },
  });
  const methods = await tx.paymentMethod.findMany({
    where: {
      customerId: { in: people.map(({ id }) => id) },
      isDefault: true,
      removedAt: null,
    },
    select: { id: true, customerId: true },
  });
  const methodOf = new Map(methods.map(({ id, customerId }) => [customerId, id]));
  return {
    merchants: new Map(merchants.map(({ id, reference }) => [reference, id])),
    customers: new Map(
      people.map(({ reference, ...person }) => [
        reference,
        { ...person, methodId: methodOf.get(person.id) ?? null },
      ]),
    ),
  };
}

/** By shop and order number. */
export async function knownPurchases(
  tx: Tx,
  all: PurchaseTold[],
  merchants: Map<string | null, string>,
) {
  const rows = await tx.purchase.findMany({
    where: {
      merchantId: { in: [...merchants.values()] },
      reference: { in: distinct(all.map(({ reference }) => reference)) },
    },
    include: {
      plan: {
        include: { instalments: { orderBy: { number: "asc" }, select: { amountMinor: true } } },
      },
    },
  });
  return new Map(rows.map((row) => [`${row.merchantId} ${row.reference}`, row]));
}

export async function plansWith(tx: Tx, all: PurchaseTold[]) {
  const plans = await tx.plan.findMany({
    where: { reference: { in: all.map(({ plan }) => plan.reference) } },
    select: { reference: true },
  });
  return new Set(plans.map(({ reference }) => reference));
}

import { v7 as newId } from "uuid";
import { defaultMethodIn } from "#server/payments/methods.ts";
import { book } from "#server/payments/ledger.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { type NewInstalment, type Order, planOf, totalOf } from "./order.ts";

export type { Order } from "./order.ts";

export type OpenedPlan = { id: string; purchaseId: string; instalments: NewInstalment[] };

/** All of it or nothing. An order told twice is one order, and gets the first one's plan. */
export const openPlan = (order: Order): Promise<OpenedPlan> =>
  db.$transaction((tx) => openPlanIn(tx, order));

export async function openPlanIn(tx: Tx, order: Order): Promise<OpenedPlan> {
  if (order.items.length === 0) throw new Invalid("plans.orderWithoutItems");
  const purchaseId = await writePurchase(tx, order);
  return purchaseId ? writePlan(tx, order, purchaseId) : findOpened(tx, order);
}

/** @returns null when the order is known. Of two at once the second waits here for the first. */
async function writePurchase(tx: Tx, order: Order) {
  const { customerId, merchantId, reference, currency, items, at } = order;
  const id = newId();
  const totalMinor = BigInt(totalOf(order));
  const { count } = await tx.purchase.createMany({
    data: [{ id, customerId, merchantId, reference, currency, totalMinor, purchasedAt: at }],
    skipDuplicates: true,
  });
  if (count === 0) return null;

  await tx.purchaseItem.createMany({
    data: items.map(({ title, quantity, unitMinor }, index) => ({
      purchaseId: id,
      position: index + 1,
      title,
      quantity,
      unitMinor: BigInt(unitMinor),
    })),
  });
  return id;
}

async function writePlan(tx: Tx, order: Order, purchaseId: string): Promise<OpenedPlan> {
  const { customerId } = order;
  const customer = await tx.person.findUnique({
    where: { id: customerId },
    select: { timeZone: true, payDay: true },
  });
  if (!customer) throw new NotFound();
  const methodId = await defaultMethodIn(tx, customerId);
  const { plan, instalments, opening } = planOf(order, { ...customer, purchaseId, methodId });
  await tx.plan.create({ data: plan });
  await tx.instalment.createMany({
    data: instalments.map(({ dueOn, amountMinor, ...instalment }) => ({
      ...instalment,
      planId: plan.id,
      dueOn: dateOf(dueOn),
      amountMinor: BigInt(amountMinor),
    })),
  });
  await book(tx, ...opening);
  return { id: plan.id, purchaseId, instalments };
}

async function findOpened(tx: Tx, order: Order): Promise<OpenedPlan> {
  const { merchantId, reference } = order;
  const purchase = await tx.purchase.findUnique({
    where: { merchantId_reference: { merchantId, reference } },
    include: { plan: { include: { instalments: { orderBy: { number: "asc" } } } } },
  });
  const isSame =
    purchase?.customerId === order.customerId && Number(purchase.totalMinor) === totalOf(order);
  if (!purchase?.plan || !isSame) throw new Conflict("plans.otherOrder", { reference });
  return {
    id: purchase.plan.id,
    purchaseId: purchase.id,
    instalments: purchase.plan.instalments.map(({ id, number, dueOn, amountMinor }) => ({
      id,
      number,
      dueOn: dayOf(dueOn),
      amountMinor: Number(amountMinor),
    })),
  };
}

import { v7 as newId } from "uuid";
import { defaultMethodIn } from "#server/payments/methods.ts";
import { book } from "#server/payments/ledger.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { datesOnPayDay, type Stay } from "./pay-day.ts";
import { type AgreedTerms, agreedSchedule, scheduleFor, type Terms } from "./schedule.ts";

export type Order = {
  customerId: string;
  merchantId: string;
  reference: string;
  currency: string;
  items: { title: string; quantity: number; unitMinor: number }[];
  terms: Terms | AgreedTerms;
  /** What the company's own systems call the plan. */
  planReference?: string;
  /** False: whoever sold it charges it themselves; its customer can still say otherwise. */
  autopay?: boolean;
  at: Date;
};

export type OpenedPlan = {
  id: string;
  purchaseId: string;
  instalments: { id: string; number: number; dueOn: string; amountMinor: number }[];
};

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
  const { customerId, currency, terms, planReference = null, autopay = true, at } = order;
  const id = newId();
  const { interestMinor, instalments } = await scheduleOf(tx, order);
  const methodId = await defaultMethodIn(tx, customerId);
  await tx.plan.create({
    data: {
      id,
      purchaseId,
      customerId,
      kind: terms.kind,
      currency,
      principalMinor: BigInt(totalOf(order)),
      interestMinor: BigInt(interestMinor),
      rateBps: terms.kind === "financing" ? terms.rateBps : 0,
      openedAt: at,
      reference: planReference,
      methodId,
      // What is bought to be paid later at once is paid by hand, as everywhere.
      autopay: autopay && methodId !== null && terms.kind !== "pay_in_30",
    },
  });
  await tx.instalment.createMany({
    data: instalments.map(({ dueOn, amountMinor, ...instalment }) => ({
      ...instalment,
      planId: id,
      dueOn: dateOf(dueOn),
      amountMinor: BigInt(amountMinor),
    })),
  });
  await bookOpening(tx, order, { id, purchaseId, instalments }, interestMinor);
  return { id, purchaseId, instalments };
}

/** The first day is the one it is where the customer lives. */
async function scheduleOf(tx: Tx, order: Order) {
  const customer = await tx.person.findUnique({
    where: { id: order.customerId },
    select: { timeZone: true, payDay: true },
  });
  if (!customer) throw new NotFound();
  const { timeZone, payDay } = customer;
  const openedOn = dayIn(timeZone, order.at);
  if ("instalments" in order.terms) return agreedIn(order, order.terms);
  const schedule = scheduleFor(order.terms, totalOf(order), openedOn);
  const instalments = schedule.instalments.map((due) => ({ id: newId(), ...due }));
  return {
    ...schedule,
    instalments: payDay ? onPayDay(instalments, payDay, openedOn) : instalments,
  };
}

function agreedIn(order: Order, terms: AgreedTerms) {
  const schedule = agreedSchedule(terms, totalOf(order));
  if (!schedule) throw new Invalid("plans.instalmentsDoNotAddUp");
  const instalments = schedule.instalments.map((due) => ({ id: newId(), ...due }));
  return { ...schedule, instalments };
}

/** What is paid with the purchase itself waits for no day. */
function onPayDay<Due extends { id: string; dueOn: string }>(
  instalments: Due[],
  payDay: number,
  openedOn: string,
) {
  const datable = instalments.map(({ id, dueOn }) => {
    const stays: Stay | null = dueOn === openedOn ? "with_purchase" : null;
    return { id, dueOn, agreedOn: dueOn, stays };
  });
  const days = new Map(datesOnPayDay(datable, payDay, openedOn).map(({ id, toOn }) => [id, toOn]));
  return instalments.map((due) => ({ ...due, dueOn: days.get(due.id) ?? due.dueOn }));
}

function bookOpening(tx: Tx, order: Order, plan: OpenedPlan, interestMinor: number) {
  const { merchantId, currency, at } = order;
  return book(tx, { kind: "plan_opened", planId: plan.id, merchantId, currency, occurredAt: at }, [
    ...plan.instalments.map(({ id, amountMinor }) => ({
      account: "receivable" as const,
      minor: amountMinor,
      instalmentId: id,
    })),
    { account: "merchant_payable", minor: -totalOf(order) },
    { account: "interest", minor: -interestMinor },
  ]);
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

const totalOf = ({ items }: Order) =>
  items.reduce((total, { quantity, unitMinor }) => total + quantity * unitMinor, 0);

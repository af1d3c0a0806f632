import { v7 as newId } from "uuid";
import type { Booking, Entry } from "#server/payments/ledger.ts";
import { dayIn } from "#server/platform/clock.ts";
import { Invalid } from "#server/platform/errors.ts";
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

export type NewInstalment = { id: string; number: number; dueOn: string; amountMinor: number };

type Known = {
  purchaseId: string;
  timeZone: string;
  payDay: number | null;
  /** What the customer pays a new plan with. */
  methodId: string | null;
};

/** The rows of a plan that opens, and what is booked with it: one by one and by the thousand they are the same. */
export function planOf(order: Order, { purchaseId, methodId, ...customer }: Known) {
  const { customerId, merchantId, currency, terms, planReference = null, autopay = true } = order;
  const { interestMinor, instalments } = scheduleOf(order, customer);
  const principalMinor = totalOf(order);
  const plan = {
    id: newId(),
    purchaseId,
    customerId,
    kind: terms.kind,
    currency,
    principalMinor: BigInt(principalMinor),
    interestMinor: BigInt(interestMinor),
    rateBps: terms.kind === "financing" ? terms.rateBps : 0,
    openedAt: order.at,
    reference: planReference,
    methodId,
    // What is bought to be paid later at once is paid by hand, as everywhere.
    autopay: autopay && methodId !== null && terms.kind !== "pay_in_30",
  };
  const booking = { planId: plan.id, merchantId, currency, occurredAt: order.at };
  const opening: [Booking, Entry[]] = [
    { kind: "plan_opened", ...booking },
    [
      ...instalments.map(({ id, amountMinor }) => ({
        account: "receivable" as const,
        minor: amountMinor,
        instalmentId: id,
      })),
      { account: "merchant_payable", minor: -principalMinor },
      { account: "interest", minor: -interestMinor },
    ],
  ];
  return { plan, instalments, opening };
}

type Customer = Pick<Known, "timeZone" | "payDay">;
type Scheduled = { interestMinor: number; instalments: NewInstalment[] };

/** The first day is the one it is where the customer lives. */
function scheduleOf(order: Order, { timeZone, payDay }: Customer): Scheduled {
  if ("instalments" in order.terms) return agreedIn(order, order.terms);
  const openedOn = dayIn(timeZone, order.at);
  const schedule = scheduleFor(order.terms, totalOf(order), openedOn);
  const instalments = schedule.instalments.map((due) => ({ id: newId(), ...due }));
  return {
    ...schedule,
    instalments: payDay ? onPayDay(instalments, payDay, openedOn) : instalments,
  };
}

function agreedIn(order: Order, terms: AgreedTerms): Scheduled {
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

export const totalOf = ({ items }: Pick<Order, "items">) =>
  items.reduce((total, { quantity, unitMinor }) => total + quantity * unitMinor, 0);

import { dayIn, setClock } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { Order } from "#server/plans/order.ts";
import { quotePayment } from "#server/plans/pay.ts";
import { getPlan } from "#server/plans/plan.ts";
import { createCustomer } from "./factories.ts";
import { cardOf, connectSimulator } from "./payments.ts";
import { createPlan } from "./plans.ts";

/** 1,200.00 kronor over twelve months at 9.90 %, bought on 15 January; the clock stands still on the day that is said. */
export async function financed(today: string, digits = "4242", overrides: Partial<Order> = {}) {
  connectSimulator();
  goTo(today);
  const customer = await createCustomer({ timeZone: "Europe/Stockholm", locale: "en-GB" });
  const terms = { kind: "financing", months: 12, rateBps: 990 } as const;
  const plan = await createPlan(customer, {
    terms,
    at: new Date("2026-01-15T10:00:00Z"),
    ...overrides,
  });
  return { customer, plan, methodId: await cardOf(customer, digits) };
}

/** Noon in Stockholm. */
export const goTo = (day: string) => setClock(() => new Date(`${day}T11:00:00Z`));

export const settlementNow = async (customer: Viewer, planId: string) => {
  const { settlement } = await getPlan(customer, planId);
  if (!settlement) throw new Error(`Nothing is saved on ${dayIn(customer.timeZone)}`);
  return settlement;
};

export async function quoteAll(customer: Viewer, planId: string) {
  const { amount } = await settlementNow(customer, planId);
  const { parts } = await quotePayment(customer, [{ planId, amountMinor: amount.minor }]);
  return parts.map(({ left, ...part }) => ({
    planId,
    amountMinor: part.amount.minor,
    leftMinor: left.minor,
  }));
}

/** What the ledger says of interest that was agreed on, and is owed or earned. */
export async function interestBooked(planId: string) {
  const { _sum } = await db.ledgerEntry.aggregate({
    where: { account: { kind: "interest" }, transaction: { planId } },
    _sum: { amountMinor: true },
  });
  return 0 - Number(_sum.amountMinor);
}

import { db } from "#server/platform/db.ts";
import { stopClock } from "./clock.ts";
import { createCustomer } from "./factories.ts";
import { payWith } from "./payments.ts";
import { createPlan } from "./plans.ts";
import { connect, enterCard, openLocalStripe } from "./stripe.ts";
import type { LocalStripe } from "./stripe-server.ts";

/** A customer with a plan of 3 × 400.00 kronor who pays with cards that are entered at Stripe. */
export async function openPaying() {
  const clock = stopClock("2026-12-01T10:00:00Z");
  const stripe = await openLocalStripe();
  connect(stripe);
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  const payBy = (methodId: string, amountMinor = 40_000) =>
    payWith(customer, methodId, [{ planId: plan.id, amountMinor }]);
  return {
    clock,
    stripe,
    customer,
    plan,
    payBy,
    pay: async (last4 = "4242") => payBy(await enterCard(stripe, customer, last4)),
    money: () => moneyAtStripe(stripe, plan.id),
    /** The one that is all there is. */
    intent: () => {
      const [intent, other] = [...stripe.world.intents.values()];
      if (!intent || other) throw new Error("There is not one intent");
      return intent;
    },
  };
}

export const once = { booked: 40_000, taken: 40_000 };
export const nothing = { booked: 0, taken: 0 };

/** What the ledger has of a plan, and what Stripe has taken for it and not given back. */
export async function moneyAtStripe({ world }: Pick<LocalStripe, "world">, planId: string) {
  const booked = await db.ledgerEntry.aggregate({
    where: { transaction: { planId, kind: "payment" }, account: { kind: "clearing" } },
    _sum: { amountMinor: true },
  });
  const charges = await db.charge.findMany({ where: { payments: { some: { planId } } } });
  const ids = new Set<unknown>(charges.map(({ id }) => id));
  const intents = [...world.intents.values()].filter(({ metadata }) =>
    ids.has((metadata as { charge?: string }).charge),
  );
  const own = new Set<unknown>(intents.map(({ id }) => id));
  const paid = [...world.charges.values()].filter((one) => one.paid && own.has(one.intent));
  const back = [...world.refunds.values()].filter((one) => own.has(one.payment_intent));
  return { booked: Number(booked._sum.amountMinor), taken: sum(paid) - sum(back) };
}

const sum = (all: Record<string, unknown>[]) =>
  all.reduce((total, { amount }) => total + Number(amount), 0);

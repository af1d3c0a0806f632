import { randomUUID } from "node:crypto";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { askAbout } from "#server/payments/charge.ts";
import { recordPayment } from "#server/payments/payment.ts";
import type { Provider } from "#server/payments/provider.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { prove, simulator } from "#server/payments/simulator/simulator.ts";
import { setClock } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { DomainError } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { setAutopay } from "#server/plans/autopay/set.ts";
import { takeDueOf } from "#server/plans/autopay/take.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { getPlan } from "#server/plans/plan.ts";
import { createCustomer } from "#tests/support/factories.ts";
import {
  cardOf,
  connectSimulator,
  endCharges,
  moneyOf,
  openCharges,
  payWith,
  sendPayouts,
} from "#tests/support/payments.ts";
import { attemptFor, createPlan, ledgerSum } from "#tests/support/plans.ts";

let customer: Viewer;
const cards = new Map<string, string>();
const DIGITS = ["4242", "9995", "3220", "3178", "0119", "0077"];

beforeAll(async () => {
  customer = await createCustomer();
  for (const digits of DIGITS) cards.set(digits, await cardOf(customer, digits));
});

const share = fc.integer({ min: 1, max: 100 });
/** Where the program dies: before the provider hears of it, after that, or not at all. */
const fault = fc.constantFrom("before" as const, "after" as const, "none" as const);
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("pay" as const),
      share,
      fault,
      card: fc.constantFrom(...DIGITS),
      twice: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("autopay" as const),
      after: fc.nat(60),
      fault,
      card: fc.constantFrom(...DIGITS),
      twice: fc.boolean(),
    }),
  },
  fc.record({ do: fc.constant("refund" as const), share }),
  fc.record({ do: fc.constant("told" as const), which: fc.nat(2) }),
  fc.record({ do: fc.constant("prove" as const), isOwner: fc.boolean() }),
  fc.record({ do: fc.constant("notice" as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

test("whatever is confirmed, declined, proved, refunded, taken by itself and lost on the way, two at a time, each payment is taken and booked once", async () => {
  const histories = fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      connectSimulator();
      const plan = await createPlan(customer);
      for (const atOnce of history) {
        for (const result of await Promise.allSettled(atOnce.map((one) => take(plan, one)))) {
          if (result.status === "rejected") expect(result.reason).toBeInstanceOf(DomainError);
        }
        expect((await getPlan(customer, plan.id)).remaining.minor).toBeGreaterThanOrEqual(0);
      }
      connectSimulator();
      setClock(() => new Date());
      await endCharges(plan.id);
      await sendPayouts(plan.id);
      await expectInOrder(plan);
    }),
    { numRuns: 60 },
  );
  expect(await ledgerSum()).toBe(0);
}, 120_000);

async function take(plan: OpenedPlan, one: Step) {
  const amountMinor = Math.ceil((120_000 * ("share" in one ? one.share : 1)) / 100);
  if (one.do === "refund") {
    const { purchaseId } = plan;
    return recordRefund({ id: randomUUID(), purchaseId, amountMinor, at: new Date() });
  }
  if (one.do === "told") return recordPayment(attemptFor(plan, one.which + 1));
  if (one.do === "pay") return pay(plan, one, amountMinor);
  if (one.do === "autopay") return takeBySelf(plan, one);
  for (const { id } of await openCharges(plan.id)) {
    if (one.do === "notice") await askAbout(id);
    else await prove(id, one.isOwner);
  }
}

async function pay(plan: OpenedPlan, one: Extract<Step, { do: "pay" }>, amountMinor: number) {
  connectSimulator({ charge: faulty(one.fault) });
  const key = randomUUID();
  const parts = [{ planId: plan.id, amountMinor }];
  const confirm = () => payWith(customer, cards.get(one.card) ?? "", parts, key);
  await Promise.all(one.twice ? [confirm(), confirm()] : [confirm()]);
}

/** Some day its autopay is set, and what is due is taken: on one day once, however often it is looked at. */
async function takeBySelf(plan: OpenedPlan, one: Extract<Step, { do: "autopay" }>) {
  connectSimulator({ charge: faulty(one.fault) });
  setClock(() => new Date(Date.now() + one.after * 86_400_000));
  const payer = { viewer: customer, customerId: customer.id };
  const methodId = cards.get(one.card) ?? null;
  await setAutopay(payer, { planId: plan.id, methodId, isOn: true });
  const look = () => takeDueOf(plan.id);
  await Promise.all(one.twice ? [look(), look()] : [look()]);
}

function faulty(where: "before" | "after" | "none"): Provider["charge"] {
  return async (order) => {
    if (where === "before") throw new Error("It has died before");
    const news = await simulator.charge(order);
    if (where === "after") throw new Error("It has died after");
    return news;
  };
}

async function expectInOrder({ id }: OpenedPlan) {
  const { remaining, pending, instalments } = await getPlan(customer, id);
  expect(await openCharges(id)).toEqual([]);
  expect(pending.minor).toBe(0);
  expect(instalments.every(({ outstanding }) => outstanding.minor >= 0)).toBe(true);
  expect(instalments.reduce((sum, { outstanding }) => sum + outstanding.minor, 0)).toBe(
    remaining.minor,
  );
  const told = await db.payment.aggregate({
    where: { planId: id, chargeId: null, settledAt: { not: null } },
    _sum: { amountMinor: true },
  });
  const { booked, taken } = await moneyOf(id);
  const refunded = await db.refund.findMany({ where: { purchase: { plan: { id } } } });
  const toMethods = refunded.reduce(
    (sum, one) => sum + Number(one.amountMinor - one.toPlanMinor),
    0,
  );
  expect(booked).toBe(taken + Number(told._sum.amountMinor));
  expect(toMethods).toBeLessThanOrEqual(booked);
  await expectAllIsSentBack(id, toMethods);
}

async function expectAllIsSentBack(planId: string, totalMinor: number) {
  const payouts = await db.payout.findMany({
    where: { refundId: { not: null }, payment: { planId } },
    include: { payment: true },
  });
  expect(payouts.reduce((sum, { amountMinor }) => sum + Number(amountMinor), 0)).toBe(totalMinor);
  for (const { payment, ...payout } of payouts) {
    const ofSame = payouts.filter(({ paymentId }) => paymentId === payment.id);
    const back = ofSame.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
    expect(back <= payment.amountMinor && payment.settledAt !== null).toBe(true);
    expect(payment.chargeId === null ? payout.byHandAt : payout.sentAt).not.toBeNull();
  }
}

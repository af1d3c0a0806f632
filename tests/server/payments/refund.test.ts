import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { recordPayment } from "#server/payments/payment.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { getPlan } from "#server/plans/plan.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { attemptFor, createPlan, ledgerSum, payAll } from "#tests/support/plans.ts";

const at = new Date("2026-11-25T09:00:00Z");
const refundOf = ({ purchaseId }: OpenedPlan, amountMinor: number, id = randomUUID()) => ({
  id,
  purchaseId,
  amountMinor,
  at,
});

test("a refund is split between what is owed and what goes back, payment by payment", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  await recordPayment(attemptFor(plan, 1));
  await recordPayment(attemptFor(plan, 2));
  await recordRefund(refundOf(plan, 70_000));

  const refunded = await getPlan(customer, plan.id);
  expect(refunded).toMatchObject({ state: "settled", remaining: { minor: 0 } });
  expect(refunded.instalments.map(({ state }) => state)).toEqual(["paid", "paid", "reduced"]);
  expect(refunded.purchase.refunds).toMatchObject([
    {
      toPlan: { minor: 40_000 },
      toMethod: { minor: 30_000 },
      lowered: [{ number: 3, by: { minor: 40_000 }, left: { minor: 0 } }],
      waysBack: [{ method: "Visa ···· 4242", amount: { minor: 30_000 }, count: 1 }],
    },
  ]);
  expect(await ledgerSum()).toBe(0);
});

test("the whole purchase given back cancels the plan", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  await recordPayment(attemptFor(plan, 1));
  await recordRefund(refundOf(plan, 120_000));

  const { state, instalments, timeline } = await getPlan(customer, plan.id);
  expect(state).toBe("cancelled");
  expect(instalments.map((instalment) => instalment.state)).toEqual([
    "paid",
    "cancelled",
    "cancelled",
  ]);
  expect(timeline[0]?.kind).toBe("plan_cancelled");
});

test("financing given back whole costs no interest, what was paid of it included", async () => {
  const customer = await createCustomer();
  const terms = { kind: "financing", months: 12, rateBps: 1290 } as const;
  const plan = await createPlan(customer, { terms });
  await recordPayment(attemptFor(plan, 1));
  await recordRefund(refundOf(plan, 120_000));

  const { state, remaining, paid, purchase } = await getPlan(customer, plan.id);
  expect([state, remaining.minor]).toEqual(["cancelled", 0]);
  expect(purchase.refunds[0]?.toMethod).toEqual(paid);
});

test("a paid-off plan stays paid off, the refund goes to the card", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  await payAll(plan);
  await recordRefund(refundOf(plan, 120_000));
  expect(await getPlan(customer, plan.id)).toMatchObject({
    state: "settled",
    purchase: { refunds: [{ toPlan: { minor: 0 }, toMethod: { minor: 120_000 } }] },
  });
});

test("of two refunds at once that are too much together, one is made and one is told", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  const attempts = await Promise.allSettled(
    [refundOf(plan, 80_000), refundOf(plan, 80_000)].map(recordRefund),
  );
  const refusals = attempts.filter(({ status }) => status === "rejected");
  expect(refusals).toEqual([
    expect.objectContaining({ reason: new Conflict("plans.refundTooLarge") }),
  ]);
  expect((await getPlan(customer, plan.id)).remaining.minor).toBe(40_000);
});

test("one refund told ten times at once is made once", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  const refund = refundOf(plan, 10_000);
  await Promise.all(Array.from({ length: 10 }, () => recordRefund(refund)));
  expect((await getPlan(customer, plan.id)).remaining.minor).toBe(110_000);
});

test("a refund and a payment of the last instalment at once never owe or give too much", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  await Promise.allSettled([
    recordPayment(attemptFor(plan, 3)),
    recordRefund(refundOf(plan, 40_000)),
  ]);
  const { remaining, instalments } = await getPlan(customer, plan.id);
  expect(instalments.every(({ outstanding }) => outstanding.minor >= 0)).toBe(true);
  expect([40_000, 80_000]).toContain(remaining.minor);
});

test("more than the purchase, or nothing, is refused", async () => {
  const plan = await createPlan(await createCustomer());
  await expect(recordRefund(refundOf(plan, 120_001))).rejects.toThrow(Conflict);
  await expect(recordRefund(refundOf(plan, 0))).rejects.toThrow(Invalid);
});

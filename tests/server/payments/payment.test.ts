import { expect, test } from "vitest";
import { recordPayment } from "#server/payments/payment.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import { getPlan } from "#server/plans/plan.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { attemptFor, createPlan, ledgerSum } from "#tests/server/plans/orders.ts";

test("the payment that brings what is owed to nothing settles the plan", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  await recordPayment(attemptFor(plan, 1));
  await recordPayment(attemptFor(plan, 2));
  expect((await db.plan.findUniqueOrThrow({ where: { id: plan.id } })).settledAt).toBeNull();

  const last = attemptFor(plan, 3);
  await recordPayment(last);
  const settled = await db.plan.findUniqueOrThrow({ where: { id: plan.id } });
  expect(settled.settledAt).toEqual(last.at);
  expect(await getPlan(customer, plan.id)).toMatchObject({ state: "settled", next: null });
  expect(await ledgerSum()).toBe(0);
});

test("a failed payment is remembered and books nothing", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  await recordPayment(attemptFor(plan, 1, { failure: "insufficient_funds" }));

  expect((await getPlan(customer, plan.id)).remaining.minor).toBe(120_000);
  expect(await db.ledgerTransaction.count({ where: { planId: plan.id } })).toBe(1);
});

test("part of an instalment can be paid, and then the rest", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  await recordPayment(attemptFor(plan, 1, { amountMinor: 15_000 }));
  expect((await getPlan(customer, plan.id)).instalments[0]?.outstanding.minor).toBe(25_000);

  await recordPayment(attemptFor(plan, 1, { amountMinor: 25_000 }));
  expect((await getPlan(customer, plan.id)).instalments[0]?.state).toBe("paid");
});

test("G1 · one payment told twenty times at once is booked once", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  const attempt = attemptFor(plan, 1);
  await Promise.all(Array.from({ length: 20 }, () => recordPayment(attempt)));

  expect((await getPlan(customer, plan.id)).paid.minor).toBe(40_000);
  expect(await db.payment.count({ where: { planId: plan.id } })).toBe(1);
});

test("G1 · of two payments of one instalment at once one is booked and one is told", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  const attempts = await Promise.allSettled(
    [attemptFor(plan, 1), attemptFor(plan, 1)].map(recordPayment),
  );

  const refusals = attempts.filter(({ status }) => status === "rejected");
  expect(refusals).toEqual([
    expect.objectContaining({ reason: new Conflict("plans.alreadyPaid") }),
  ]);
  expect((await getPlan(customer, plan.id)).paid.minor).toBe(40_000);
});

test("the last two instalments paid at once settle the plan", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  await Promise.all([1, 2, 3].map((number) => recordPayment(attemptFor(plan, number))));
  expect((await getPlan(customer, plan.id)).state).toBe("settled");
});

test("more than is owed is refused whole", async () => {
  const plan = await createPlan(await createCustomer());
  const attempt = attemptFor(plan, 1, { amountMinor: 40_001 });
  await expect(recordPayment(attempt)).rejects.toThrow(new Conflict("plans.moreThanOwed"));
});

test("G3 · a payment told again with another amount is refused", async () => {
  const plan = await createPlan(await createCustomer());
  const attempt = attemptFor(plan, 1);
  await recordPayment(attempt);
  await expect(recordPayment({ ...attempt, amountMinor: 1 })).rejects.toThrow(Conflict);
});

test.each([0, -1, 0.5, Number.NaN, Infinity])("G7 · %d is no payment", async (amountMinor) => {
  const plan = await createPlan(await createCustomer());
  await expect(recordPayment(attemptFor(plan, 1, { amountMinor }))).rejects.toThrow(Invalid);
});

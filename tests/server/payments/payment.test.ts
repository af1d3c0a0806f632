import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { recordPayment } from "#server/payments/payment.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import { getPlan } from "#server/plans/plan.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { attemptFor, createPlan, ledgerSum } from "#tests/support/plans.ts";

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

test("one payment told twenty times at once is booked once", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  const attempt = attemptFor(plan, 1);
  await Promise.all(Array.from({ length: 20 }, () => recordPayment(attempt)));

  expect((await getPlan(customer, plan.id)).paid.minor).toBe(40_000);
  expect(await db.payment.count({ where: { planId: plan.id } })).toBe(1);
});

test("of two payments of one instalment at once one is booked and one is told", async () => {
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

test("a payment told again with another amount is refused", async () => {
  const plan = await createPlan(await createCustomer());
  const attempt = attemptFor(plan, 1);
  await recordPayment(attempt);
  await expect(recordPayment({ ...attempt, amountMinor: 1 })).rejects.toThrow(Conflict);
});

test("a payment told as declined and then, under the same id, as settled is booked", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  const attempt = attemptFor(plan, 1);
  const settledAt = new Date("2026-11-25T08:00:00Z");
  await recordPayment({ ...attempt, failure: "declined" });
  await recordPayment({ ...attempt, at: settledAt });

  expect(await db.payment.findUniqueOrThrow({ where: { id: attempt.id } })).toMatchObject({
    createdAt: attempt.at,
    settledAt,
    failedAt: null,
    failure: null,
  });
  expect((await getPlan(customer, plan.id)).paid.minor).toBe(40_000);
  expect(await ledgerSum()).toBe(0);
});

test("a payment that was settled is not declined afterwards", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  const attempt = attemptFor(plan, 1);
  await recordPayment(attempt);

  await expect(recordPayment({ ...attempt, failure: "declined" })).rejects.toThrow(
    new Conflict("plans.otherPayment"),
  );
  expect((await getPlan(customer, plan.id)).paid.minor).toBe(40_000);
});

test("a payment declined twice under one id is one declined payment, for its first reason", async () => {
  const plan = await createPlan(await createCustomer());
  const attempt = attemptFor(plan, 1, { failure: "insufficient_funds" });
  await recordPayment(attempt);
  await recordPayment({ ...attempt, failure: "declined" });

  const payments = await db.payment.findMany({ where: { planId: plan.id } });
  expect(payments.map(({ failure }) => failure)).toEqual(["insufficient_funds"]);
});

test("one payment told as declined and as settled, many times at once, is booked once at most", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  const attempt = attemptFor(plan, 1);
  const told = Array.from({ length: 12 }, (_, index) =>
    recordPayment(index % 3 === 0 ? { ...attempt, failure: "declined" } : attempt),
  );
  const refusals = (await Promise.allSettled(told)).filter(({ status }) => status === "rejected");

  for (const refusal of refusals) {
    expect(refusal).toMatchObject({ reason: new Conflict("plans.otherPayment") });
  }
  expect((await getPlan(customer, plan.id)).paid.minor).toBe(40_000);
  expect(await db.ledgerTransaction.count({ where: { paymentId: attempt.id } })).toBe(1);
});

test("a declined payment is not settled with another amount or for another plan", async () => {
  const customer = await createCustomer();
  const [plan, other] = [await createPlan(customer), await createPlan(customer)];
  const attempt = attemptFor(plan, 1);
  await recordPayment({ ...attempt, failure: "declined" });

  const others = [
    { ...attempt, amountMinor: 1 },
    attemptFor(plan, 2, { id: attempt.id }),
    attemptFor(other, 1, { id: attempt.id }),
  ];
  for (const one of others) {
    await expect(recordPayment(one)).rejects.toThrow(new Conflict("plans.otherPayment"));
  }
  expect((await getPlan(customer, plan.id)).paid.minor).toBe(0);
});

test("of one id told for two plans at once one is booked and one is told", async () => {
  const customer = await createCustomer();
  const plans = [await createPlan(customer), await createPlan(customer)];
  const id = randomUUID();
  const attempts = await Promise.allSettled(
    plans.map((plan) => recordPayment(attemptFor(plan, 1, { id }))),
  );

  const refusals = attempts.filter(({ status }) => status === "rejected");
  expect(refusals).toEqual([
    expect.objectContaining({ reason: new Conflict("plans.otherPayment") }),
  ]);
});

test("a declined payment that settles after the instalment was paid otherwise books nothing", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  const attempt = attemptFor(plan, 1);
  await recordPayment({ ...attempt, failure: "declined" });
  await recordPayment(attemptFor(plan, 1));

  await expect(recordPayment(attempt)).rejects.toThrow(new Conflict("plans.alreadyPaid"));
  expect((await getPlan(customer, plan.id)).paid.minor).toBe(40_000);
});

test.each([0, -1, 0.5, Number.NaN, Infinity])("%d is no payment", async (amountMinor) => {
  const plan = await createPlan(await createCustomer());
  await expect(recordPayment(attemptFor(plan, 1, { amountMinor }))).rejects.toThrow(Invalid);
});

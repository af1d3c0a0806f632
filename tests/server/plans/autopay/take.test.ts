import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { setAutopay } from "#server/plans/autopay/set.ts";
import { takeDuePayments } from "#server/plans/autopay/take.ts";
import { getPlan } from "#server/plans/plan.ts";
import { chargesOf, choose, firstOf, onAutopay } from "#tests/support/autopay.ts";
import { mailsTo } from "#tests/support/calls.ts";
import { openReturn } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { addCard, payFirst } from "#tests/support/paying-customer.ts";
import { moneyOf, payWith } from "#tests/support/payments.ts";

describe("on its day", () => {
  test("what is due is taken once, from six in the morning where the customer lives", async () => {
    const paying = await onAutopay();
    setTime("2026-11-23T05:59:00Z");
    expect(await takeDuePayments()).toBe(0);
    setTime("2026-11-23T06:00:00Z");
    expect(await Promise.all([takeDuePayments(), takeDuePayments()])).toContain(1);
    expect(await takeDuePayments()).toBe(0);

    const [charge, ...others] = await chargesOf(paying);
    expect(others).toEqual([]);
    expect(charge).toMatchObject({
      automatic: true,
      amountMinor: 6266n,
      methodId: paying.methodId,
    });
    expect(await firstOf(paying)).toMatchObject({ state: "paid", taking: null });
    expect(await moneyOf(paying.plan.id)).toEqual({ booked: 6266, taken: 6266 });
    const mails = await mailsTo(paying.customer);
    expect(mails.map(({ subject }) => subject)).toContain("You paid £62.66 to North Sole");
  });

  test("paid by hand at the same moment, it is taken once all the same", async () => {
    const paying = await onAutopay();
    setTime("2026-11-23T09:00:00Z");
    await Promise.allSettled([payFirst(paying), takeDuePayments(), payFirst(paying)]);
    expect((await moneyOf(paying.plan.id)).taken % 6266).toBe(0);
    expect(await firstOf(paying)).toMatchObject({ state: "paid" });
    const automatic = (await chargesOf(paying)).filter((charge) => charge.automatic);
    expect(automatic.length).toBeLessThanOrEqual(1);
    expect((await getPlan(paying.customer, paying.plan.id)).remaining.minor).toBeGreaterThanOrEqual(
      0,
    );
  });

  test("what is on its way already is not asked for a second time, and a part of it only once", async () => {
    const paying = await onAutopay();
    const slow = await addCard(paying.customer, "0077");
    setTime("2026-11-23T08:00:00Z");
    await payFirst({ ...paying, methodId: slow });
    expect((await firstOf(paying))?.taking).toBeNull();
    expect(await takeDuePayments()).toBe(0);

    const partly = await onAutopay();
    const { customer, plan } = partly;
    const methodId = await addCard(customer, "0077");
    setTime("2026-11-23T08:00:00Z");
    await payWith(customer, methodId, [{ planId: plan.id, amountMinor: 1_000 }]);
    expect(await takeDuePayments()).toBe(1);
    const amounts = (await chargesOf(partly)).map(({ amountMinor }) => amountMinor);
    expect(amounts).toEqual([1_000n, 5_266n]);
  });

  test("nothing is taken of a plan that rests, is paid by hand, or is not due", async () => {
    const resting = await onAutopay();
    const { customer, plan } = resting;
    const returned = { purchaseId: plan.purchaseId, amountMinor: 1_000, at: new Date() };
    await openReturn(customer, returned);
    const byHand = await onAutopay();
    await choose(byHand, byHand.methodId, false);
    await onAutopay();
    setTime("2026-11-22T12:00:00Z");
    expect(await takeDuePayments()).toBe(0);
    setTime("2026-11-23T12:00:00Z");
    await takeDuePayments();
    expect(await chargesOf(resting)).toEqual([]);
    expect(await chargesOf(byHand)).toEqual([]);
    expect(await firstOf(byHand)).toMatchObject({ taking: { state: "off" } });
  });
});

test("plans of which something fails do not hold up those behind them", async () => {
  const failing = await onAutopay();
  const behind = await onAutopay();
  setTime("2026-11-23T08:00:00Z");
  const isTheirs = `customer_id <> '${failing.customer.id}'`;
  await db.$executeRawUnsafe(`alter table charge add constraint broken check (${isTheirs})`);
  try {
    expect(await takeDuePayments(1)).toBeGreaterThan(0);
  } finally {
    await db.$executeRawUnsafe("alter table charge drop constraint broken");
  }
  expect(await chargesOf(failing)).toEqual([]);
  expect(await firstOf(behind)).toMatchObject({ state: "paid" });
  expect(await takeDuePayments()).toBe(1);
  expect(await firstOf(failing)).toMatchObject({ state: "paid" });
});

test("nobody sets another's plan, and not with another's card", async () => {
  const paying = await onAutopay();
  const stranger = await createCustomer();
  const theirs = await addCard(stranger, "4242");
  const { id: planId } = paying.plan;
  const asStranger = { viewer: stranger, customerId: stranger.id };
  await expect(setAutopay(asStranger, { planId, methodId: theirs, isOn: true })).rejects.toThrow(
    NotFound,
  );
  await expect(choose(paying, theirs)).rejects.toThrow(NotFound);
  await expect(choose(paying, randomUUID())).rejects.toThrow(NotFound);
});

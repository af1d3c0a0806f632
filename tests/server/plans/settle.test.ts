import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { askAbout } from "#server/payments/charge.ts";
import { recordPayment } from "#server/payments/payment.ts";
import { now, setClock } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { takeDueOf } from "#server/plans/autopay/take.ts";
import { quotePayment } from "#server/plans/pay.ts";
import { getPlan } from "#server/plans/plan.ts";
import { createCustomer } from "#tests/support/factories.ts";
import {
  financed,
  goTo,
  interestBooked,
  quoteAll,
  settlementNow,
} from "#tests/support/financing.ts";
import { cardOf, connectSimulator, moneyOf, payWith } from "#tests/support/payments.ts";
import { attemptFor, createPlan, ledgerSum, payAll } from "#tests/support/plans.ts";

afterEach(() => setClock(() => new Date()));

test("paying all of it today costs the purchase and no interest but today's, and settles the plan", async () => {
  const { customer, plan, methodId } = await financed("2026-01-30");
  const before = await getPlan(customer, plan.id);
  const settlement = await settlementNow(customer, plan.id);
  expect(settlement.amount.minor + settlement.saved.minor).toBe(before.remaining.minor);

  const quote = await quotePayment(customer, [
    { planId: plan.id, amountMinor: settlement.amount.minor },
  ]);
  expect(quote.parts).toMatchObject([
    {
      saved: settlement.saved,
      madeOf: { principal: settlement.principal, interest: settlement.interest },
      left: { minor: 0 },
      next: null,
    },
  ]);
  const charge = await payWith(customer, methodId, await quoteAll(customer, plan.id));

  expect(charge.parts).toMatchObject([{ saved: settlement.saved, left: { minor: 0 } }]);
  const after = await getPlan(customer, plan.id);
  expect(after).toMatchObject({
    state: "settled",
    settledEarly: true,
    settlement: null,
    paid: settlement.amount,
    saved: settlement.saved,
    remaining: { minor: 0 },
  });
  expect(after.instalments.every(({ state }) => state === "paid")).toBe(true);
  expect(after.timeline[0]).toMatchObject({ kind: "plan_settled_early", amount: settlement.saved });
  expect(await interestBooked(plan.id)).toBe(before.interest.minor - settlement.saved.minor);
  expect(await ledgerSum()).toBe(0);
});

test("nobody pays more than that, and what is not the whole plan saves nothing", async () => {
  const { customer, plan, methodId } = await financed("2026-01-30");
  const { amount, saved } = await settlementNow(customer, plan.id);
  const part = (amountMinor: number) => [{ planId: plan.id, amountMinor }];
  await expect(payWith(customer, methodId, part(amount.minor + 1))).rejects.toEqual(
    new Conflict("plans.moreThanOwed"),
  );
  await payWith(customer, methodId, part(10_000));
  expect(await settlementNow(customer, plan.id)).toMatchObject({
    amount: { minor: amount.minor - 10_000 },
    saved,
  });
});

test("what a quote of yesterday says is not taken today: the interest of a day has come on top", async () => {
  const { customer, plan, methodId } = await financed("2026-01-30");
  const quoted = await quoteAll(customer, plan.id);
  goTo("2026-01-31");
  await expect(payWith(customer, methodId, quoted)).rejects.toEqual(new Conflict("plans.changed"));
  expect((await getPlan(customer, plan.id)).paid.minor).toBe(0);
  await payWith(customer, methodId, await quoteAll(customer, plan.id));
  expect((await getPlan(customer, plan.id)).state).toBe("settled");
});

test("of two tabs one settles it, and the same click again is the same payment", async () => {
  const { customer, plan, methodId } = await financed("2026-01-30");
  const quoted = await quoteAll(customer, plan.id);
  const key = randomUUID();
  const tries = await Promise.allSettled([
    payWith(customer, methodId, quoted, key),
    payWith(customer, methodId, quoted, key),
    payWith(customer, methodId, quoted),
  ]);
  expect(tries.filter(({ status }) => status === "rejected").length).toBeLessThanOrEqual(2);
  const paid = quoted.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  expect((await moneyOf(plan.id)).taken).toBe(paid);
  expect((await getPlan(customer, plan.id)).paid.minor).toBe(paid);
});

test("while the bank takes its days nothing else is asked for, and then the confirmed saving is kept", async () => {
  const { customer, plan, methodId } = await financed("2026-01-30", "0077");
  await db.plan.update({ where: { id: plan.id }, data: { methodId, autopay: true } });
  const quoted = await quoteAll(customer, plan.id);
  const { saved } = await settlementNow(customer, plan.id);
  const { id } = await payWith(customer, methodId, quoted);
  expect(await getPlan(customer, plan.id)).toMatchObject({ settling: saved, settlement: null });

  goTo("2026-02-20");
  expect(await takeDueOf(plan.id)).toBe(0);
  await expect(quotePayment(customer, [{ planId: plan.id, amountMinor: 1 }])).rejects.toEqual(
    new Conflict("plans.beingPaid"),
  );
  connectSimulator({ look: async () => ({ state: "settled", at: now() }) });
  await askAbout(id);

  expect(await getPlan(customer, plan.id)).toMatchObject({ state: "settled", saved });
});

test("what is declined saves nothing and can be settled anew", async () => {
  const { customer, plan, methodId } = await financed("2026-01-30", "9995");
  await payWith(customer, methodId, await quoteAll(customer, plan.id));
  expect(await getPlan(customer, plan.id)).toMatchObject({ saved: { minor: 0 }, settling: null });
  const card = await cardOf(customer);
  await payWith(customer, card, await quoteAll(customer, plan.id));
  expect((await getPlan(customer, plan.id)).state).toBe("settled");
});

test("autopay at the same moment: one of them takes it, and the money is taken once", async () => {
  const { customer, plan, methodId } = await financed("2026-02-15");
  await db.plan.update({ where: { id: plan.id }, data: { methodId, autopay: true } });
  const quoted = await quoteAll(customer, plan.id);
  const [settled] = await Promise.allSettled([
    payWith(customer, methodId, quoted),
    takeDueOf(plan.id),
  ]);
  if (settled.status === "rejected") expect(settled.reason).toBeInstanceOf(Conflict);
  const { paid, state } = await getPlan(customer, plan.id);
  expect((await moneyOf(plan.id)).taken).toBe(paid.minor);
  expect(state === "settled").toBe(settled.status === "fulfilled");
});

test("with a payment on its way it is not settled yet, and more than the rest is not taken", async () => {
  const { customer, plan } = await financed("2026-02-15");
  const slow = await cardOf(customer, "0077");
  await payWith(customer, slow, [{ planId: plan.id, amountMinor: 10_545 }]);
  const { amount } = await settlementNow(customer, plan.id);
  const rest = amount.minor - 10_545;
  const quote = (amountMinor: number) => quotePayment(customer, [{ planId: plan.id, amountMinor }]);
  await expect(quote(rest)).rejects.toEqual(new Conflict("plans.beingPaid"));
  expect((await quote(rest - 1)).parts).toMatchObject([{ saved: null }]);
});

test("someone else's plan does not exist, and what has no interest costs what is owed", async () => {
  const { customer, plan } = await financed("2026-01-30");
  const stranger = await createCustomer();
  const { amount } = await settlementNow(customer, plan.id);
  const theirs = [{ planId: plan.id, amountMinor: amount.minor }];
  await expect(payWith(stranger, await cardOf(stranger), theirs)).rejects.toThrow(NotFound);
  for (const terms of [
    { kind: "instalments", count: 3 },
    { kind: "financing", months: 6, rateBps: 0 },
  ] as const) {
    const free = await createPlan(customer, { terms, at: now() });
    const view = await getPlan(customer, free.id);
    expect(view).toMatchObject({ settlement: null, effectiveRateBps: 0 });
    await payAll(free);
  }
  await recordPayment(attemptFor(plan, 1));
});

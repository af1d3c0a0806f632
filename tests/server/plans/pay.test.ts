import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { clearUpCharges } from "#server/payments/charge-sweep.ts";
import { prove } from "#server/payments/simulator/simulator.ts";
import { listMethods } from "#server/payments/methods.ts";
import { recordPayment } from "#server/payments/payment.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { quotePayment } from "#server/plans/pay.ts";
import { getPlan } from "#server/plans/plan.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { createCustomer } from "#tests/support/factories.ts";
import {
  cardOf,
  connectSimulator,
  moneyOf,
  payWith,
  sendPayouts,
} from "#tests/support/payments.ts";
import { attemptFor, createPlan, ledgerSum } from "#tests/support/plans.ts";

let customer: Viewer;
let plan: OpenedPlan;
let card: string;

beforeEach(async () => {
  connectSimulator();
  customer = await createCustomer();
  plan = await createPlan(customer);
  card = await cardOf(customer);
});

const payPart = (amountMinor: number, key = randomUUID()) =>
  payWith(customer, card, [{ planId: plan.id, amountMinor }], key);

describe("paying", () => {
  test("is announced before, and is then exactly what was announced", async () => {
    const parts = [{ planId: plan.id, amountMinor: 50_000 }];
    const quote = await quotePayment(customer, parts);
    const receipt = await payWith(customer, card, parts);
    expect(receipt).toMatchObject({
      state: "settled",
      total: quote.total,
      method: "Visa ···· 4242",
    });
    expect(receipt.parts).toEqual(quote.parts);
    expect(quote.parts[0]).toMatchObject({
      left: { minor: 70_000, currency: "SEK" },
      next: { dueOn: "2026-12-23", amount: { minor: 30_000, currency: "SEK" }, isOverdue: false },
      instalments: [
        { number: 1, amount: { minor: 40_000 }, isWhole: true },
        { number: 2, amount: { minor: 10_000 }, isWhole: false },
      ],
    });
    expect(await moneyOf(plan.id)).toEqual({ booked: 50_000, taken: 50_000 });
  });

  test("everything that is left settles the plan", async () => {
    await payPart(120_000);
    const paid = await getPlan(customer, plan.id);
    expect(paid).toMatchObject({ state: "settled", settledEarly: true, remaining: { minor: 0 } });
    expect(await ledgerSum()).toBe(0);
  });

  test("several plans at once is one charge", async () => {
    const other = await createPlan(customer);
    const parts = [plan, other].map(({ id: planId }) => ({ planId, amountMinor: 40_000 }));
    const receipt = await payWith(customer, card, parts);
    expect(receipt.total.minor).toBe(80_000);
    expect(receipt.parts.map(({ left }) => left.minor)).toEqual([80_000, 80_000]);
    expect(await db.charge.count({ where: { customerId: customer.id } })).toBe(1);
  });

  test("two currencies at once is refused, before and with nothing taken", async () => {
    const other = await createPlan(customer, { currency: "EUR" });
    const parts = [plan, other].map(({ id: planId }) => ({ planId, amountMinor: 40_000 }));
    await expect(quotePayment(customer, parts)).rejects.toThrow(Invalid);
    await expect(payWith(customer, card, parts)).rejects.toThrow(Invalid);
    expect(await moneyOf(plan.id)).toEqual({ booked: 0, taken: 0 });
  });

  test("once with another card changes nothing about what is charged on the due day", async () => {
    await recordPayment(attemptFor(plan, 1, { method: "Visa ···· 1111" }));
    await payPart(10_000);
    const { instalments, next } = await getPlan(customer, plan.id);
    expect(next?.method).toBe("Visa ···· 1111");
    expect(instalments.map(({ method }) => method)).toEqual(
      Array.from({ length: 3 }, () => "Visa ···· 1111"),
    );
    const used = await listMethods(customer);
    expect(used).toMatchObject([{ id: card, usedBy: 0 }]);
  });

  test("more than is owed is refused", async () => {
    await expect(payPart(120_001)).rejects.toThrow(new Conflict("plans.moreThanOwed"));
    await expect(
      quotePayment(customer, [{ planId: plan.id, amountMinor: 120_001 }]),
    ).rejects.toThrow(Conflict);
  });

  test("somebody else's plan, and somebody else's card, do not exist", async () => {
    const stranger = await createCustomer();
    const theirs = await cardOf(stranger);
    const parts = [{ planId: plan.id, amountMinor: 40_000 }];
    await expect(payWith(stranger, theirs, parts)).rejects.toThrow(NotFound);
    await expect(payWith(customer, theirs, parts)).rejects.toThrow(NotFound);
    await expect(quotePayment(stranger, parts)).rejects.toThrow(NotFound);
  });

  test("an expired card is refused by name", async () => {
    await db.paymentMethod.update({
      where: { id: card },
      data: { expiresOn: new Date("2026-01-31T00:00:00Z") },
    });
    await expect(payPart(40_000)).rejects.toMatchObject({
      reason: "plans.methodExpired",
      values: { method: "Visa ···· 4242" },
    });
  });
});

describe("at once", () => {
  test("twenty clicks with one key are one charge, and all are told the same", async () => {
    const key = randomUUID();
    const receipts = await Promise.all(Array.from({ length: 20 }, () => payPart(40_000, key)));
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(1);
    expect(await moneyOf(plan.id)).toEqual({ booked: 40_000, taken: 40_000 });
  });

  test("twenty who pay all of it with keys of their own: one does, the others are told why not", async () => {
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => payPart(120_000)));
    const refusals = results.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refusals).toHaveLength(19);
    for (const refusal of refusals) {
      expect(["plans.beingPaid", "plans.alreadyPaid"]).toContain(refusal.reason);
    }
    expect(await moneyOf(plan.id)).toEqual({ booked: 120_000, taken: 120_000 });
  });

  test("two who pay two plans in either order wait for each other and not in a circle", async () => {
    const other = await createPlan(customer);
    const parts = [plan, other].map(({ id: planId }) => ({ planId, amountMinor: 10_000 }));
    const both = Array.from({ length: 4 }, (_, index) =>
      payWith(customer, card, index % 2 ? parts : parts.toReversed()),
    );
    await Promise.all(both);
    expect(await moneyOf(plan.id)).toEqual({ booked: 40_000, taken: 80_000 });
    expect(await moneyOf(other.id)).toEqual({ booked: 40_000, taken: 80_000 });
  });

  test("what would cover something else than was announced is refused: nobody pays twice what is late", async () => {
    const part = { planId: plan.id, amountMinor: 40_000, leftMinor: 80_000 };
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () => payWith(customer, card, [part])),
    );
    const refusals = results.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refusals).toHaveLength(4);
    for (const refusal of refusals) expect(refusal).toMatchObject({ reason: "plans.changed" });
    expect(await moneyOf(plan.id)).toEqual({ booked: 40_000, taken: 40_000 });
  });

  test("a key that was used for another amount is refused", async () => {
    const key = randomUUID();
    await payPart(40_000, key);
    await expect(payPart(10_000, key)).rejects.toThrow(new Conflict("plans.otherPayment"));
  });
});

describe("what the company's own system books meanwhile", () => {
  test("is not paid twice: what is owed no more goes back to the card, once", async () => {
    card = await cardOf(customer, "3220");
    const { id } = await payPart(40_000);
    await recordPayment(attemptFor(plan, 1));
    await prove(id, true);
    await clearUpLater();
    expect(await db.charge.findUniqueOrThrow({ where: { id } })).toMatchObject({
      returnedMinor: 40_000n,
    });
    await Promise.all([sendPayouts(plan.id), sendPayouts(plan.id)]);
    expect((await getPlan(customer, plan.id)).remaining.minor).toBe(80_000);
    expect(await moneyOf(plan.id)).toEqual({ booked: 40_000, taken: 0 });
    expect(await ledgerSum()).toBe(0);
  });
});

async function clearUpLater() {
  await db.charge.updateMany({ data: { createdAt: new Date(Date.now() - 60_000) } });
  await clearUpCharges();
}

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askAbout } from "#server/payments/charge.ts";
import { clearUpCharges } from "#server/payments/charge-sweep.ts";
import { getPlan } from "#server/plans/plan.ts";
import { viewCharge } from "#server/plans/receipt.ts";
import { cardOf } from "#tests/support/payments.ts";
import { enterCard } from "#tests/support/stripe.ts";
import { nothing, once, openPaying } from "#tests/support/stripe-paying.ts";

let paying: Awaited<ReturnType<typeof openPaying>>;
beforeEach(async () => {
  paying = await openPaying();
});
afterEach(() => paying.stripe.close());

test("a card pays, and what Stripe has of it are ids and an amount", async () => {
  const { stripe, customer, pay, money, intent } = paying;
  const receipt = await pay("4242");
  expect(receipt).toMatchObject({ state: "settled", method: "Visa ···· 4242" });
  expect(receipt.endedAt).toBe("2026-12-01T10:00:00.000Z");
  expect(await money()).toEqual(once);
  expect(intent()).toMatchObject({
    amount: 40_000,
    currency: "sek",
    metadata: { charge: receipt.id },
    allowed_payment_method_types: ["card"],
  });
  const told = JSON.stringify(stripe.asked);
  for (const word of [customer.email, customer.name]) expect(told).not.toContain(word);
});

test.each([
  ["9995", "insufficient_funds"],
  ["0069", "card_expired"],
  ["0002", "declined"],
  ["4954", "declined"],
])("the card %s is declined with %s, and nothing is taken", async (last4, failure) => {
  const { pay, money } = paying;
  expect(await pay(last4)).toMatchObject({ state: "declined", failure });
  expect(await money()).toEqual(nothing);
  expect(await pay("4242")).toMatchObject({ state: "settled" });
});

test("less than Stripe takes, and what was not entered with Stripe, are refused at once", async () => {
  const { stripe, customer, payBy, money } = paying;
  const method = await enterCard(stripe, customer);
  expect(await payBy(method, 200)).toMatchObject({ state: "declined", failure: "amount" });
  const elsewhere = await cardOf(customer);
  expect(await payBy(elsewhere)).toMatchObject({ state: "declined", failure: "declined" });
  expect(await money()).toEqual(nothing);
});

describe("a bank that asks for proof", () => {
  test("is answered on its page, and the customer comes back to their receipt", async () => {
    const { stripe, customer, pay, money, intent } = paying;
    const { id, state, proofUrl } = await pay("3220");
    const own = intent();
    expect(state).toBe("proof");
    expect(proofUrl).toBe(`https://hooks.stripe.test/3d_secure/${own.id}`);
    expect(own).toMatchObject({
      next_action: {
        redirect_to_url: { return_url: `https://help.example.com/payments/${id}` },
      },
    });
    stripe.world.succeed(own);
    await askAbout(id);
    expect(await viewCharge(customer, id)).toMatchObject({ state: "settled" });
    expect(await money()).toEqual(once);
  });

  test("and hears no, takes nothing", async () => {
    const { stripe, customer, pay, money, intent } = paying;
    const { id } = await pay("3220");
    stripe.world.declined(intent(), "payment_intent_authentication_failure");
    await askAbout(id);
    expect(await viewCharge(customer, id)).toMatchObject({ failure: "not_proven" });
    expect(await money()).toEqual(nothing);
  });

  test("that nobody answers is asked no more, and cannot be answered later", async () => {
    const { clock, customer, plan, pay, intent } = paying;
    const { id } = await pay("3220");
    clock.advance(16 * 60);
    await clearUpCharges();
    expect(await viewCharge(customer, id)).toMatchObject({ failure: "no_answer" });
    expect(intent().status).toBe("canceled");
    await askAbout(id);
    expect((await getPlan(customer, plan.id)).pending.minor).toBe(0);
  });

  test("that is answered while we give up has taken it, and it is booked", async () => {
    const { clock, stripe, customer, pay, money, intent } = paying;
    const { id } = await pay("3220");
    stripe.world.succeed(intent());
    clock.advance(16 * 60);
    await clearUpCharges();
    expect(await viewCharge(customer, id)).toMatchObject({ state: "settled" });
    expect(await money()).toEqual(once);
  });
});

test("a bank that takes its time is waited for", async () => {
  const { clock, stripe, customer, pay, money, intent } = paying;
  const { id, state } = await pay("0077");
  expect(state).toBe("pending");
  stripe.world.succeed(intent());
  clock.advance(20);
  await clearUpCharges();
  expect(await viewCharge(customer, id)).toMatchObject({ state: "settled" });
  expect(await money()).toEqual(once);
});

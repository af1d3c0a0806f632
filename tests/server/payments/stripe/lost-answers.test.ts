import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askAbout } from "#server/payments/charge.ts";
import { clearUpCharges } from "#server/payments/charge-sweep.ts";
import { db } from "#server/platform/db.ts";
import { getPlan } from "#server/plans/plan.ts";
import { viewCharge } from "#server/plans/receipt.ts";
import { ledgerSum } from "#tests/support/plans.ts";
import { enterCard } from "#tests/support/stripe.ts";
import { once, openPaying } from "#tests/support/stripe-paying.ts";
import type { Fault } from "#tests/support/stripe-server.ts";

let paying: Awaited<ReturnType<typeof openPaying>>;
beforeEach(async () => {
  paying = await openPaying();
});
afterEach(() => paying.stripe.close());

const CREATE = /POST \/v1\/payment_intents$/;
const CONFIRM = /POST .*\/confirm$/;
const LOOK = /GET \/v1\/payment_intents\//;

/** As often as the client tries, and once more for the question what became of it. */
const always = (at: RegExp, answer: Fault["answer"], when: Fault["when"]): Fault => ({
  at,
  answer,
  when,
  times: 4,
});

describe("what Stripe does not answer is waited for, and taken once:", () => {
  test.each<[string, Fault[]]>([
    ["no line at all", [always(CREATE, "cut", "before")]],
    ["the intent is made, the answer lost", [always(CREATE, "cut", "after")]],
    ["a fault of Stripe's under this key for a day", [always(CREATE, 500, "after")]],
    ["too many requests", [always(CREATE, 429, "before"), always(CONFIRM, 429, "before")]],
    ["the confirmation does not arrive", [always(CONFIRM, "cut", "before")]],
    [
      "taken, and neither the answer nor the question after it comes through",
      [always(CONFIRM, "cut", "after"), always(LOOK, "cut", "before")],
    ],
    [
      "taken, and Stripe says 500 to all",
      [always(CONFIRM, 500, "after"), always(LOOK, 500, "before")],
    ],
    [
      "taken, and slower than we wait",
      [always(CONFIRM, "slow", "after"), always(LOOK, "slow", "before")],
    ],
  ])("%s", async (_, faults) => {
    const { clock, stripe, customer, plan, payBy, money } = paying;
    const method = await enterCard(stripe, customer);
    stripe.faults.push(...faults);
    const { id, state } = await payBy(method);
    expect(state).toBe("pending");
    expect((await getPlan(customer, plan.id)).pending.minor).toBe(40_000);
    for (const fault of stripe.faults) fault.times = 0;
    clock.advance(20 * 60);
    await clearUpCharges();
    await clearUpCharges();
    expect(await viewCharge(customer, id)).toMatchObject({ state: "settled" });
    expect(await money()).toEqual(once);
    expect(await ledgerSum()).toBe(0);
  });

  test("the answer is lost, but the question after it is answered", async () => {
    const { stripe, customer, payBy, money } = paying;
    const method = await enterCard(stripe, customer);
    stripe.faults.push(always(CONFIRM, "cut", "after"));
    expect(await payBy(method)).toMatchObject({ state: "settled" });
    expect(await money()).toEqual(once);
  });

  test("after days, when Stripe has forgotten every key", async () => {
    const { clock, stripe, customer, payBy, money } = paying;
    const method = await enterCard(stripe, customer);
    stripe.faults.push(always(CONFIRM, "cut", "after"), always(LOOK, "cut", "before"));
    const { id } = await payBy(method);
    stripe.faults.length = 0;
    stripe.forgetKeys();
    clock.advance(3 * 24 * 60 * 60);
    await Promise.all(Array.from({ length: 10 }, () => askAbout(id)));
    expect(await money()).toEqual(once);
  });

  test("its card was entered anew meanwhile, which its key does not allow for a quarter of an hour", async () => {
    const { clock, stripe, customer, payBy, money } = paying;
    const method = await enterCard(stripe, customer);
    stripe.faults.push(always(CREATE, "cut", "after"));
    const { id } = await payBy(method);
    stripe.faults.length = 0;
    expect(await enterCard(stripe, customer)).toBe(method);
    await askAbout(id);
    expect(await viewCharge(customer, id)).toMatchObject({ state: "pending" });
    clock.advance(16 * 60);
    await askAbout(id);
    expect(await viewCharge(customer, id)).toMatchObject({ state: "settled" });
    expect(await money()).toEqual(once);
  });

  test("ten processes at once, of which each makes an intent", async () => {
    const { stripe, customer, payBy, money } = paying;
    const method = await enterCard(stripe, customer);
    stripe.faults.push(always(CREATE, "cut", "before"));
    const { id } = await payBy(method);
    stripe.faults.length = 0;
    stripe.rememberNoKeys();
    await Promise.all(Array.from({ length: 10 }, () => askAbout(id)));
    expect(stripe.world.intents.size).toBeGreaterThan(1);
    await askAbout(id);
    expect(await viewCharge(customer, id)).toMatchObject({ state: "settled" });
    expect(await money()).toEqual(once);
    expect(await db.stripeCharge.count({ where: { id } })).toBe(1);
  });
});

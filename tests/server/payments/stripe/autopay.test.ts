import { afterEach, beforeEach, expect, test } from "vitest";
import { askAbout } from "#server/payments/charge.ts";
import { takeDuePayments } from "#server/plans/autopay/take.ts";
import { chargesOf, choose, firstOf, onAutopay } from "#tests/support/autopay.ts";
import { setTime } from "#tests/support/clock.ts";
import { connect, enterCard, openLocalStripe, tell } from "#tests/support/stripe.ts";
import { moneyAtStripe } from "#tests/support/stripe-paying.ts";

let stripe: Awaited<ReturnType<typeof openLocalStripe>>;
beforeEach(async () => {
  stripe = await openLocalStripe();
});
afterEach(() => stripe.close());

/** On the morning of the first payment. */
async function due(last4: string) {
  const paying = await onAutopay();
  connect(stripe);
  await choose(paying, await enterCard(stripe, paying.customer, last4));
  setTime("2026-11-23T08:00:00Z");
  await takeDuePayments();
  return paying;
}

const intent = () => {
  const [made, other] = [...stripe.world.intents.values()];
  if (!made || other) throw new Error("There is not one intent");
  return made;
};

test("autopay takes it with nobody at a screen, once", async () => {
  const paying = await due("4242");
  await takeDuePayments();
  expect(await firstOf(paying)).toMatchObject({ state: "paid" });
  const [confirmation] = stripe.callsTo(/confirm$/);
  expect(confirmation?.body).toContain("off_session=true");
  expect(await moneyAtStripe(stripe, paying.plan.id)).toEqual({ booked: 6266, taken: 6266 });
});

test("a decline is told with its reason, and tried again another day", async () => {
  const paying = await due("9995");
  expect((await chargesOf(paying))[0]).toMatchObject({ failure: "insufficient_funds" });
  expect((await firstOf(paying))?.taking).toMatchObject({ state: "again", on: "2026-11-26" });
  setTime("2026-11-26T08:00:00Z");
  await takeDuePayments();
  expect(await chargesOf(paying)).toHaveLength(2);
  expect(await moneyAtStripe(stripe, paying.plan.id)).toEqual({ booked: 0, taken: 0 });
});

test("a bank that wants to see its customer gets a page on which they prove it", async () => {
  const paying = await due("3220");
  const [charge] = await chargesOf(paying);
  expect(charge?.proofUrl).toBe(`https://hooks.stripe.test/3d_secure/${intent().id}`);
  expect(stripe.callsTo(/confirm$/)).toHaveLength(2);
  stripe.world.succeed(intent());
  for (const event of stripe.world.events) expect(await tell(stripe.ours, event)).toBe(200);
  expect(await firstOf(paying)).toMatchObject({ state: "paid" });
  expect(await moneyAtStripe(stripe, paying.plan.id)).toEqual({ booked: 6266, taken: 6266 });
});

test("a process that dies between the bank's no and that page leaves nothing undone", async () => {
  stripe.faults.push({ at: /confirm$/, answer: "cut", when: "after", times: 3 });
  stripe.faults.push({ at: /GET .*intents/, answer: "cut", when: "before", times: 3 });
  const paying = await due("3220");
  const [charge] = await chargesOf(paying);
  expect(charge).toMatchObject({ proofUrl: null, failedAt: null });
  await askAbout(charge?.id ?? "");
  expect((await chargesOf(paying))[0]?.proofUrl).toContain("3d_secure");
});

test("a customer who says no there is not asked again and again", async () => {
  const paying = await due("3220");
  stripe.world.declined(intent(), "payment_intent_authentication_failure");
  const before = stripe.callsTo(/confirm$/).length;
  for (const event of stripe.world.events) expect(await tell(stripe.ours, event)).toBe(200);
  expect((await chargesOf(paying))[0]).toMatchObject({ failure: "not_proven" });
  expect(stripe.callsTo(/confirm$/)).toHaveLength(before);
});

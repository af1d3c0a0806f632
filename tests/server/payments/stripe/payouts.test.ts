import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { askAboutPayout, sendPayout } from "#server/payments/payout.ts";
import { clearUpPayouts } from "#server/payments/payout-sweep.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { db } from "#server/platform/db.ts";
import { getPlan } from "#server/plans/plan.ts";
import { cardOf, connectSimulator } from "#tests/support/payments.ts";
import { connect, tell } from "#tests/support/stripe.ts";
import { openPaying } from "#tests/support/stripe-paying.ts";

let paying: Awaited<ReturnType<typeof openPaying>>;
beforeEach(async () => {
  paying = await openPaying();
});
afterEach(() => paying.stripe.close());

/** One payment was made, and the whole purchase comes back. */
async function refunded(pay: () => Promise<unknown>) {
  const { plan } = paying;
  await pay();
  const refund = { id: randomUUID(), purchaseId: plan.purchaseId, amountMinor: 120_000 };
  await recordRefund({ ...refund, at: new Date("2026-12-01T10:00:00Z") });
  return (await db.payout.findFirstOrThrow({ where: { refundId: refund.id } })).id;
}

const wayBack = async () =>
  (await getPlan(paying.customer, paying.plan.id)).purchase.refunds[0]?.waysBack[0];

const refund = () => {
  const [made, other] = [...paying.stripe.world.refunds.values()];
  if (!made || other) throw new Error("There is not one refund");
  return made;
};

test("money goes back to the card, and the bank's reference for it comes later", async () => {
  const { stripe, pay } = paying;
  const id = await refunded(() => pay());
  await sendPayout(id);
  expect(await wayBack()).toMatchObject({
    state: "sent",
    sentAt: "2026-12-01T10:00:00.000Z",
    references: [],
  });
  expect(refund()).toMatchObject({ amount: 40_000, metadata: { payout: id } });

  const card = { type: "refund", reference_status: "available", reference: "74851234567" };
  stripe.world.change(refund(), { destination_details: { type: "card", card } });
  for (const event of stripe.world.events) expect(await tell(stripe.ours, event)).toBe(200);
  expect(await wayBack()).toMatchObject({ state: "sent", references: ["74851234567"] });
});

test("sent by ten at once it is sent once", async () => {
  const id = await refunded(() => paying.pay());
  await Promise.all(Array.from({ length: 10 }, () => sendPayout(id)));
  expect(refund().amount).toBe(40_000);
});

test("whose answer is lost is found in Stripe's list, although its key is long forgotten", async () => {
  const { stripe, clock, pay } = paying;
  const id = await refunded(() => pay());
  stripe.faults.push({ at: /POST \/v1\/refunds/, answer: "cut", when: "after", times: 3 });
  await expect(sendPayout(id)).rejects.toThrow("Stripe");
  expect(await wayBack()).toMatchObject({ state: "created" });
  stripe.forgetKeys();
  clock.advance(3 * 24 * 60 * 60);
  await clearUpPayouts();
  await clearUpPayouts();
  expect(await wayBack()).toMatchObject({ state: "sent" });
  expect(refund().amount).toBe(40_000);
});

test("its event tells of it before its answer does", async () => {
  const { stripe, pay } = paying;
  const id = await refunded(() => pay());
  stripe.faults.push({ at: /POST \/v1\/refunds/, answer: "cut", when: "after", times: 3 });
  await expect(sendPayout(id)).rejects.toThrow("Stripe");
  const event = stripe.world.events.findLast(({ type }) => type === "refund.created");
  if (!event) throw new Error("Nothing was told");
  await Promise.all([tell(stripe.ours, event), tell(stripe.ours, event)]);
  expect(await wayBack()).toMatchObject({ state: "sent" });
  expect(refund().amount).toBe(40_000);
});

test("what waits at Stripe is not sent yet, and what comes back is in the hands of staff", async () => {
  const { stripe, pay } = paying;
  const id = await refunded(() => pay("7726"));
  await sendPayout(id);
  expect(await wayBack()).toMatchObject({ state: "created" });
  stripe.world.change(refund(), { status: "succeeded" });
  await askAboutPayout(id);
  expect(await wayBack()).toMatchObject({ state: "sent" });
  stripe.world.change(refund(), { status: "failed", failure_reason: "lost_or_stolen_card" });
  for (const event of stripe.world.events) expect(await tell(stripe.ours, event)).toBe(200);
  const payout = await db.payout.findUniqueOrThrow({ where: { id } });
  expect(payout).toMatchObject({ failure: "method_gone", sentAt: null });
  expect(payout.byHandAt).not.toBeNull();
});

test("what Stripe has not taken, or somebody has given back in its dashboard, staff send", async () => {
  const { stripe, payBy, customer } = paying;
  const elsewhere = await refunded(async () => {
    connectSimulator();
    await payBy(await cardOf(customer));
    connect(stripe);
  });
  await sendPayout(elsewhere);
  expect(await db.payout.findUniqueOrThrow({ where: { id: elsewhere } })).toMatchObject({
    failure: "refused",
  });
  expect(stripe.callsTo(/refunds/)).toHaveLength(0);
});

test("more than is left of the payment is refused, and waits for staff", async () => {
  const { stripe, pay, intent } = paying;
  const id = await refunded(() => pay());
  const byHand = new URLSearchParams({ payment_intent: intent().id, amount: "30000" });
  stripe.world.createRefund(Object.fromEntries(byHand));
  await sendPayout(id);
  expect(await db.payout.findUniqueOrThrow({ where: { id } })).toMatchObject({
    failure: "refused",
  });
  expect(stripe.world.refunds.size).toBe(1);
});

import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { hearNotice } from "#server/payments/notice.ts";
import { recordPayment } from "#server/payments/payment.ts";
import { askAboutPayout, sendPayout } from "#server/payments/payout.ts";
import { hearOfPayout } from "#server/payments/payout-news.ts";
import { clearUpPayouts } from "#server/payments/payout-sweep.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { simulator } from "#server/payments/simulator/simulator.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { getPlan } from "#server/plans/plan.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { connectSimulator } from "#tests/support/payments.ts";
import { attemptFor, createPlan } from "#tests/support/plans.ts";
import { createRefund } from "#tests/support/refunds.ts";

const NOON = "2026-11-29T12:00:00Z";
const DAY = 24 * 60 * 60;

let customer: Viewer;
beforeEach(async () => {
  connectSimulator();
  customer = await createCustomer();
});

const wayOf = async (planId: string) =>
  (await getPlan(customer, planId)).purchase.refunds[0]?.waysBack[0];

test("money goes back to the card it came from, and is followed until it is there", async () => {
  const clock = stopClock(NOON);
  const { planId, payoutId } = await createRefund(customer);
  expect(await wayOf(planId)).toMatchObject({ state: "created", expectedOn: null });

  await sendPayout(payoutId);
  expect(await wayOf(planId)).toMatchObject({
    method: "Visa ···· 4242",
    amount: { minor: 40_000, currency: "SEK" },
    state: "sent",
    sentAt: "2026-11-29T12:00:00.000Z",
    expectedOn: "2026-12-13",
    references: [expect.stringMatching(/^\d{23}$/)],
  });

  clock.advance(3 * DAY);
  await hearNotice(payoutId);
  expect(await wayOf(planId)).toMatchObject({
    state: "arrived",
    arrivedAt: "2026-12-02T12:00:00.000Z",
  });
});

test("asked for by ten at once, and again after a lost answer, it is sent once", async () => {
  const clock = stopClock(NOON);
  const { payoutId, planId } = await createRefund(customer, "4242");
  connectSimulator({
    giveBack: async (order) => {
      await simulator.giveBack(order);
      throw new Error("The answer is lost");
    },
  });
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => sendPayout(payoutId)));
  expect(tries.every(({ status }) => status === "rejected")).toBe(true);
  expect(await wayOf(planId)).toMatchObject({ state: "created" });

  connectSimulator();
  await db.payout.update({ where: { id: payoutId }, data: { createdAt: new Date(NOON) } });
  clock.advance(120);
  await clearUpPayouts();
  expect(await wayOf(planId)).toMatchObject({ state: "sent" });
  expect(await db.simulatedPayout.count({ where: { id: payoutId } })).toBe(1);
});

test("news that come late, twice and in the wrong order change nothing", async () => {
  const { payoutId, planId } = await createRefund(customer);
  const sentAt = new Date(NOON);
  const arrivedAt = new Date("2026-12-01T12:00:00Z");
  const sent = { state: "sent", sentAt, reference: "1" } as const;
  await hearOfPayout(payoutId, { ...sent, arrivedAt });
  await hearOfPayout(payoutId, { ...sent, sentAt: new Date(), reference: "2", arrivedAt: null });
  await hearOfPayout(payoutId, { state: "pending" });
  await hearOfPayout(payoutId, { ...sent, arrivedAt: new Date() });
  expect(await wayOf(planId)).toMatchObject({
    state: "arrived",
    sentAt: sentAt.toISOString(),
    arrivedAt: arrivedAt.toISOString(),
    references: ["1"],
  });
});

test("what a closed card sends back is in the hands of staff, and the provider sends it no more", async () => {
  const clock = stopClock(NOON);
  const { planId, payoutId } = await createRefund(customer, "5126");
  await sendPayout(payoutId);
  expect(await wayOf(planId)).toMatchObject({ state: "created" });
  clock.advance(6);
  await askAboutPayout(payoutId);
  expect(await wayOf(planId)).toMatchObject({
    state: "failed",
    sentAt: null,
    failedAt: "2026-11-29T12:00:06.000Z",
  });
  expect(await db.payout.findUniqueOrThrow({ where: { id: payoutId } })).toMatchObject({
    failure: "method_gone",
    dueOn: new Date("2026-12-01"),
  });
  connectSimulator({ giveBack: () => Promise.reject(new Error("It was asked once more")) });
  await sendPayout(payoutId);
  const { timeline } = await getPlan(customer, planId);
  expect(timeline.filter(({ kind }) => kind === "refund_failed")).toHaveLength(1);
});

test("what came back after it was sent is not shown as sent any more", async () => {
  const { payoutId, planId } = await createRefund(customer);
  await sendPayout(payoutId);
  await hearOfPayout(payoutId, { state: "failed", at: new Date(NOON), failure: "refused" });
  expect(await wayOf(planId)).toMatchObject({ state: "failed", sentAt: null, references: [] });
});

test("what our provider has not taken waits for staff from the first moment", async () => {
  const plan = await createPlan(customer);
  await recordPayment(attemptFor(plan, 1));
  const refund = { id: randomUUID(), purchaseId: plan.purchaseId, amountMinor: 120_000 };
  await recordRefund({ ...refund, at: new Date(NOON) });
  const payout = await db.payout.findFirstOrThrow({ where: { refundId: refund.id } });
  expect(payout).toMatchObject({
    amountMinor: 40_000n,
    byHandAt: new Date(NOON),
    dueOn: new Date("2026-12-01"),
  });
  await clearUpPayouts();
  expect(await wayOf(plan.id)).toMatchObject({ state: "created" });
});

test("the provider never gives back more than it took", async () => {
  const { payoutId } = await createRefund(customer);
  const { payment } = await db.payout.findUniqueOrThrow({
    where: { id: payoutId },
    include: { payment: true },
  });
  const order = { chargeId: payment.chargeId ?? "", amountMinor: 30_000 };
  const tries = await Promise.allSettled(
    [randomUUID(), randomUUID()].map((id) => simulator.giveBack({ id, ...order })),
  );
  expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("what the company has taken and tells of itself is sent by it, and by nobody else", async () => {
  const plan = await createPlan(customer);
  await recordPayment(attemptFor(plan, 1));
  const refund = { id: randomUUID(), purchaseId: plan.purchaseId, amountMinor: 120_000 };
  await recordRefund({ ...refund, reference: randomUUID(), at: new Date(NOON) });
  expect(await wayOf(plan.id)).toMatchObject({ state: "sent", isByHand: false });
  expect(await db.payout.findFirstOrThrow({ where: { refundId: refund.id } })).toMatchObject({
    byHandAt: null,
    sentAt: new Date(NOON),
  });
});

test("what could not be sent for months is sent all the same; what was sent then is asked about no more", async () => {
  const clock = stopClock(NOON);
  const { payoutId, planId } = await createRefund(customer);
  clock.advance(90 * DAY);
  await clearUpPayouts();
  expect(await wayOf(planId)).toMatchObject({ state: "sent" });

  clock.advance(31 * DAY);
  const asked: string[] = [];
  connectSimulator({
    lookPayout: async (id) => {
      asked.push(id);
      return simulator.lookPayout(id);
    },
  });
  await clearUpPayouts();
  expect(asked).not.toContain(payoutId);
});

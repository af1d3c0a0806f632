import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cardPage, finishAdding, saveCard, startAdding } from "#server/payments/method-setup.ts";
import { askAboutPayout, sendPayout } from "#server/payments/payout.ts";
import { provider } from "#server/payments/provider.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { db } from "#server/platform/db.ts";
import { useSettings } from "#server/platform/settings.ts";
import { readEnv } from "#server/platform/env.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { connectSimulator, payWith } from "#tests/support/payments.ts";
import { createPlan } from "#tests/support/plans.ts";
import { connect, enterCard, openLocalStripe } from "#tests/support/stripe.ts";

let local: Awaited<ReturnType<typeof openLocalStripe>>;
beforeAll(async () => {
  local = await openLocalStripe();
});
afterAll(() => local.close());

async function enterAtSimulator(customer: Viewer, lastFour: string) {
  const { url } = await startAdding(customer, "/account");
  const id = new URL(url).pathname.split("/").at(-1) ?? "";
  await saveCard(customer, { id, brand: "Visa", lastFour, goodThrough: "2031-12" });
  const { id: methodId } = await finishAdding(customer, id);
  return methodId;
}

type Enter = (customer: Viewer, lastFour: string) => Promise<string>;

describe.each<[string, () => void, Enter]>([
  [
    "the simulator",
    () => {
      useSettings(readEnv({ NODE_ENV: "test" }));
      connectSimulator();
    },
    enterAtSimulator,
  ],
  ["Stripe", () => connect(local), (customer, lastFour) => enterCard(local, customer, lastFour)],
])("the same cards, told of by %s:", (_, open, enter) => {
  let customer: Viewer;
  beforeEach(async () => {
    stopClock("2026-12-01T10:00:00Z");
    open();
    customer = await createCustomer();
  });

  async function paid(lastFour: string) {
    const plan = await createPlan(customer);
    const method = await enter(customer, lastFour);
    const part = { planId: plan.id, amountMinor: 40_000 };
    return { plan, charge: await payWith(customer, method, [part]) };
  }

  const at = new Date("2026-12-01T10:00:00Z");

  test.each([
    ["4242", { state: "settled", at }],
    ["9995", { state: "declined", at, failure: "insufficient_funds" }],
    ["0069", { state: "declined", at, failure: "card_expired" }],
    ["0002", { state: "declined", at, failure: "declined" }],
    ["3220", { state: "proof", url: expect.stringMatching(/^https?:\/\//) }],
    ["0077", { state: "pending" }],
  ])("%s is %o, asked for once or again", async (lastFour, news) => {
    const { charge } = await paid(lastFour);
    expect(await provider().look(charge.id)).toEqual(news);
    expect(await provider().look(charge.id)).toEqual(news);
  });

  test("proof that is waited for no longer was not given in time", async () => {
    const { charge } = await paid("3220");
    const news = { state: "declined", at, failure: "no_answer" };
    expect(await provider().cancel(charge.id)).toEqual(news);
    expect(await provider().look(charge.id)).toEqual(news);
  });

  test("what it never heard of it does not know", async () => {
    expect(await provider().look(randomUUID())).toBeNull();
    expect(await provider().cancel(randomUUID())).toBeNull();
    expect(await provider().lookPayout(randomUUID())).toBeNull();
    expect(await provider().lookSetUp(randomUUID())).toBeNull();
  });

  test("a card is called the same", async () => {
    const method = await enter(customer, "4242");
    expect(await db.paymentMethod.findUniqueOrThrow({ where: { id: method } })).toMatchObject({
      kind: "card",
      label: "Visa ···· 4242",
      expiresOn: new Date("2031-12-31"),
    });
    const { id } = await db.methodSetup.findFirstOrThrow({ where: { methodId: method } });
    expect(await cardPage(customer, id)).toMatchObject({ isSaved: true, isOver: false });
  });

  test("money goes back once", async () => {
    const { plan } = await paid("4242");
    const refund = { id: randomUUID(), purchaseId: plan.purchaseId, amountMinor: 120_000, at };
    await recordRefund(refund);
    const { id } = await db.payout.findFirstOrThrow({ where: { refundId: refund.id } });
    await Promise.all([sendPayout(id), sendPayout(id)]);
    await askAboutPayout(id);
    expect(await db.payout.findUniqueOrThrow({ where: { id } })).toMatchObject({
      sentAt: at,
      byHandAt: null,
      failure: null,
    });
    expect(await provider().lookPayout(id)).toMatchObject({ state: "sent", arrivedAt: null });
  });

  test("what is kept of a customer is deleted, and deleted again", async () => {
    const method = await enter(customer, "4242");
    const known = { customerId: customer.id, methodIds: [method], chargeIds: [] };
    await provider().forget(known);
    await provider().forget(known);
    await provider().detach("pm_ofNobody");
  });
});

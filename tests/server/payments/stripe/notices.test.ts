import { afterEach, beforeEach, expect, test } from "vitest";
import { listMethods } from "#server/payments/methods.ts";
import { startAdding } from "#server/payments/method-setup.ts";
import { db } from "#server/platform/db.ts";
import { viewCharge } from "#server/plans/receipt.ts";
import { ledgerSum } from "#tests/support/plans.ts";
import { tell } from "#tests/support/stripe.ts";
import { signed, STRIPE_NOTICES } from "#tests/support/stripe-signed.ts";
import { nothing, once, openPaying } from "#tests/support/stripe-paying.ts";

let paying: Awaited<ReturnType<typeof openPaying>>;
beforeEach(async () => {
  paying = await openPaying();
});
afterEach(() => paying.stripe.close());

const newest = () => {
  const event = paying.stripe.world.events.at(-1);
  if (!event) throw new Error("Nothing has happened");
  return event;
};

test("an event books the payment once, told twenty times at once", async () => {
  const { stripe, customer, pay, money, intent } = paying;
  const { id } = await pay("0077");
  stripe.world.succeed(intent());
  const event = newest();
  const answers = await Promise.all(Array.from({ length: 20 }, () => tell(stripe.ours, event)));
  expect(new Set(answers)).toEqual(new Set([200]));
  expect(await viewCharge(customer, id)).toMatchObject({ state: "settled" });
  expect(await money()).toEqual(once);
  expect(await ledgerSum()).toBe(0);
});

test("events in the wrong order, and one that says what is not so, change nothing", async () => {
  const { stripe, customer, pay, money, intent } = paying;
  const { id } = await pay("3220");
  stripe.world.succeed(intent());
  const failed = { ...newest(), type: "payment_intent.payment_failed" };
  for (const event of [...stripe.world.events.toReversed(), failed]) {
    expect(await tell(stripe.ours, event)).toBe(200);
  }
  expect(await viewCharge(customer, id)).toMatchObject({ state: "settled" });
  expect(await money()).toEqual(once);
});

test("the event of success before the answer to the confirmation books once", async () => {
  const { stripe, pay, money } = paying;
  stripe.faults.push({ at: /confirm$/, answer: "slow", when: "after", times: 1 });
  const waiting = pay("4242");
  await expect.poll(() => stripe.world.events.at(-1)?.type).toBe("payment_intent.succeeded");
  expect(await tell(stripe.ours, newest())).toBe(200);
  await waiting;
  expect(await money()).toEqual(once);
});

test("what was declined may settle, as its event says", async () => {
  const { stripe, customer, pay, money, intent } = paying;
  const { id } = await pay("0002");
  expect(await money()).toEqual(nothing);
  stripe.world.succeed(intent());
  expect(await tell(stripe.ours, newest())).toBe(200);
  expect(await viewCharge(customer, id)).toMatchObject({ state: "settled" });
  expect(await money()).toEqual(once);
});

test("an event about a declined payment asks no bank again", async () => {
  const { stripe, pay, money } = paying;
  await pay("0002");
  const before = stripe.callsTo(/confirm$/).length;
  for (const event of stripe.world.events) expect(await tell(stripe.ours, event)).toBe(200);
  expect(stripe.callsTo(/confirm$/)).toHaveLength(before);
  expect(await money()).toEqual(nothing);
});

test("without an answer of Stripe's it is not taken, so that it is told again", async () => {
  const { stripe, customer, pay, intent } = paying;
  const { id } = await pay("0077");
  stripe.world.succeed(intent());
  stripe.faults.push({ at: /GET/, answer: 500, when: "before", times: 3 });
  expect(await tell(stripe.ours, newest())).toBe(500);
  expect(await viewCharge(customer, id)).toMatchObject({ state: "pending" });
  expect(await tell(stripe.ours, newest())).toBe(200);
  expect(await viewCharge(customer, id)).toMatchObject({ state: "settled" });
});

test("forged, changed, old or unsigned it is refused, and Stripe is not asked", async () => {
  const { stripe, customer, pay, intent, clock } = paying;
  const { id } = await pay("0077");
  stripe.world.succeed(intent());
  const event = newest();
  const before = stripe.asked.length;
  const body = JSON.stringify({ object: "event", api_version: "2026-10-28.endive", ...event });
  const forged = [
    signed(body, { secret: "whsec_ofSomebodyElse" }),
    signed(`${body} `),
    signed(body, { at: new Date("2026-12-01T09:54:00Z") }),
    "t=1,v1=0",
    "nonsense",
    "v1=".repeat(1000),
  ];
  for (const signature of forged) expect(await tell(stripe.ours, event, signature)).toBe(400);
  const url = new URL(STRIPE_NOTICES, stripe.ours);
  expect((await fetch(url, { method: "POST", body })).status).toBe(400);
  expect((await fetch(url)).status).toBe(405);
  const recorded = signed(body);
  clock.advance(301);
  expect(await tell(stripe.ours, event, recorded)).toBe(400);
  expect(stripe.asked).toHaveLength(before);
  expect(await viewCharge(customer, id)).toMatchObject({ state: "pending" });
});

test("more than an event can be is not read", async () => {
  const body = "x".repeat(300 * 1024);
  const url = new URL(STRIPE_NOTICES, paying.stripe.ours);
  const headers = { "stripe-signature": signed(body) };
  expect((await fetch(url, { method: "POST", headers, body })).status).toBe(413);
  const endless = new ReadableStream({
    pull: (to) => to.enqueue(new TextEncoder().encode("x".repeat(64 * 1024))),
  });
  const sent = fetch(url, {
    method: "POST",
    headers,
    body: endless,
    duplex: "half",
  } as RequestInit);
  const status = await sent.then((answer) => answer.status).catch(() => 413);
  expect(status).toBe(413);
});

test("kinds that we do not know, and objects of another system, are taken and change nothing", async () => {
  const { stripe, pay, intent } = paying;
  await pay("0077");
  const before = stripe.asked.length;
  const event = newest();
  const other = { ...intent(), id: "pi_ofAnotherShop" };
  const others = [
    { ...event, type: "a.kind.of.next.year" },
    { ...event, type: "payment_intent.succeeded", data: { object: other } },
    { ...event, type: "refund.updated", data: { object: { ...other, metadata: {} } } },
    { ...event, type: "refund.updated", data: { object: { ...other, metadata: { payout: "x" } } } },
    { ...event, type: "checkout.session.completed", data: { object: other } },
  ];
  for (const one of others) expect(await tell(stripe.ours, one)).toBe(200);
  expect(stripe.asked).toHaveLength(before);
});

test("a card is there although its customer has closed the page", async () => {
  const { stripe, customer } = paying;
  const { url } = await startAdding(customer, "/account");
  const session = stripe.world.of(stripe.world.sessions, new URL(url).pathname.slice(1));
  stripe.world.enter(session, { brand: "amex", last4: "0005", exp_month: 2, exp_year: 2028 });
  const event = newest();
  await Promise.all([tell(stripe.ours, event), tell(stripe.ours, event)]);
  expect(await listMethods(customer)).toEqual([
    expect.objectContaining({ label: "American Express ···· 0005", expiresOn: "2028-02-29" }),
  ]);
  expect(await db.paymentMethod.count({ where: { customerId: customer.id } })).toBe(1);
});

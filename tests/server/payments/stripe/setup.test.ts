import { afterEach, beforeEach, expect, test } from "vitest";
import { methodTasks, removeMethod } from "#server/payments/method-removal.ts";
import { finishAdding, startAdding } from "#server/payments/method-setup.ts";
import { listMethods } from "#server/payments/methods.ts";
import { stripe as provider } from "#server/payments/stripe/stripe.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { forget } from "#server/privacy/erase/erase.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { enterCard } from "#tests/support/stripe.ts";
import { openPaying } from "#tests/support/stripe-paying.ts";

let paying: Awaited<ReturnType<typeof openPaying>>;
beforeEach(async () => {
  paying = await openPaying();
});
afterEach(() => paying.stripe.close());

const onlySession = () => {
  const [session, other] = [...paying.stripe.world.sessions.values()];
  if (!session || other) throw new Error("There is not one session");
  return session;
};

test("a card is entered on Stripe's page, which leads back to ours", async () => {
  const { stripe, customer } = paying;
  const { url } = await startAdding(customer, "/account");
  expect(url).toMatch(/^https:\/\/checkout\.stripe\.test\//);
  const session = onlySession();
  const id = String(session.client_reference_id);
  expect(session).toMatchObject({
    mode: "setup",
    success_url: `https://help.example.com/bank/cards/${id}?back=%2Faccount`,
    cancel_url: "https://help.example.com/account",
    // Nothing comes of a card that is entered after 55 minutes.
    expires_at: String(Date.parse("2026-12-01T10:55:00Z") / 1000),
  });
  await expect(finishAdding(customer, id)).rejects.toThrow("methods.notSaved");
  stripe.world.enter(session, { brand: "visa", last4: "4242", exp_month: 3, exp_year: 2028 });
  const added = await Promise.all([finishAdding(customer, id), finishAdding(customer, id)]);
  expect(added[0]).toEqual(added[1]);
  expect(await listMethods(customer)).toEqual([
    expect.objectContaining({ label: "Visa ···· 4242", expiresOn: "2028-03-31", isDefault: true }),
  ]);
});

test("a stranger neither begins nor ends it", async () => {
  const { customer } = paying;
  await startAdding(customer, "/account");
  const id = String(onlySession().client_reference_id);
  await expect(finishAdding(await createCustomer(), id)).rejects.toThrow(NotFound);
});

test("asked for twice it is one page, and asked for in ten tabs one customer", async () => {
  const { stripe, customer } = paying;
  const urls = await Promise.all(
    Array.from({ length: 10 }, () => startAdding(customer, "/account")),
  );
  expect(new Set(urls.map(({ url }) => url)).size).toBe(10);
  expect(stripe.world.customers.size).toBe(1);
  const setup = await db.methodSetup.findFirstOrThrow({ where: { customerId: customer.id } });
  const until = new Date("2026-12-01T10:55:00Z");
  const order = { id: setup.id, customerId: customer.id, returnTo: "/account", until };
  await Promise.all([provider.setUp(order), provider.setUp(order)]);
  expect(stripe.world.sessions.size).toBe(10);
});

test("two people have two customers", async () => {
  const { stripe, customer } = paying;
  await enterCard(stripe, customer);
  await enterCard(stripe, await createCustomer());
  expect(stripe.world.customers.size).toBe(2);
});

test("the same card entered again is one method, paid with by its newer name", async () => {
  const { stripe, customer, payBy } = paying;
  const first = await enterCard(stripe, customer);
  const [old] = stripe.world.cards.keys();
  const again = await enterCard(stripe, customer);
  expect(again).toBe(first);
  expect(await db.paymentMethod.findUniqueOrThrow({ where: { id: first } })).not.toMatchObject({
    token: old,
  });
  expect(await payBy(first)).toMatchObject({ state: "settled" });
});

test("a card that its customer removes does not stay at Stripe", async () => {
  const { stripe, customer } = paying;
  const id = await enterCard(stripe, customer);
  const [token] = stripe.world.cards.keys();
  await removeMethod(customer, { id, insteadId: null });
  expect(await db.paymentMethod.findUniqueOrThrow({ where: { id } })).toMatchObject({
    token: null,
  });
  await methodTasks["methods.detach"]?.({ token });
  await methodTasks["methods.detach"]?.({ token });
  expect(stripe.world.cards.get(token ?? "")?.attached).toBe(false);
});

test("whose account is closed is not kept at Stripe, however often that is asked for", async () => {
  const { stripe, customer } = paying;
  await enterCard(stripe, customer);
  const known = { customerId: customer.id, methodIds: [], chargeIds: [] };
  const outside = { ...known, fileIds: [], exportIds: [] };
  stripe.faults.push({ at: /DELETE/, answer: "cut", when: "after", times: 3 });
  await expect(forget(outside)).rejects.toThrow("Stripe");
  await forget(outside);
  await forget(outside);
  expect(stripe.world.customers.size).toBe(0);
  expect(stripe.world.cards.size).toBe(0);
  expect(await db.stripeCustomer.count({ where: { customerId: customer.id } })).toBe(0);
});

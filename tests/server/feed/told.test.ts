import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import {
  customer,
  type Feed,
  merchant,
  openFeed,
  paymentOf,
  planOf,
  purchaseOf,
} from "#tests/support/feed.ts";
import { ledgerSum } from "#tests/support/plans.ts";

let feed: Feed;

beforeAll(async () => {
  feed = await openFeed();
});
afterAll(() => feed.close());

const codeOf = async (answer: Promise<{ status: number; body: { code?: string } }>) => {
  const { status, body } = await answer;
  return `${status} ${body.code ?? ""}`.trim();
};

const statuses = (answers: { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b);

test("a customer is told of, changed, and read again as they are", async () => {
  const path = `/feed/v1/customers/${randomUUID()}`;
  const told = customer();
  expect(await feed.put(path, told)).toMatchObject({ status: 201 });
  const changed = { ...told, name: "Ada Ek", phone: "+46701234567" };
  expect(await feed.put(path, changed)).toMatchObject({ status: 200 });
  const { status, body } = await feed.get(path);
  expect({ status, body }).toMatchObject({ status: 200, body: { ...changed, plans: [] } });
  expect(await db.person.findUnique({ where: { email: told.email } })).toMatchObject({
    role: "customer",
    name: "Ada Ek",
  });
});

test("told at once, a customer is one, and of two with one address one is told", async () => {
  const [path, told] = [`/feed/v1/customers/${randomUUID()}`, customer()];
  expect(statuses(await Promise.all([feed.put(path, told), feed.put(path, told)]))).toEqual([
    200, 201,
  ]);
  const shared = customer();
  const two = [1, 2].map((number) =>
    feed.put(`/feed/v1/customers/${randomUUID()}-${number}`, shared),
  );
  expect(statuses(await Promise.all(two))).toEqual([201, 409]);
});

test("a customer who is here already gets the reference; a colleague or another's customer does not", async () => {
  const known = await createCustomer();
  const path = `/feed/v1/customers/${randomUUID()}`;
  expect(await feed.put(path, customer(known.email))).toMatchObject({ status: 200 });
  expect(await db.person.findUnique({ where: { id: known.id } })).toMatchObject({
    reference: path.split("/").at(-1),
  });
  const elsewhere = `/feed/v1/customers/${randomUUID()}`;
  expect(await codeOf(feed.put(elsewhere, customer(known.email)))).toBe("409 feed.emailTaken");
  const { email } = await createAgent();
  expect(await codeOf(feed.put(elsewhere, customer(email)))).toBe("409 feed.emailTaken");
  expect(await db.person.findUnique({ where: { email } })).toMatchObject({ role: "agent" });
});

test("a shop is told of, and told again has the newer name", async () => {
  const path = `/feed/v1/merchants/${encodeURIComponent("shop/1:a#b")}`;
  expect(await feed.put(path, merchant)).toMatchObject({ status: 201 });
  expect(await feed.put(path, { ...merchant, name: "Fjord" })).toMatchObject({ status: 200 });
  expect(await db.merchant.findUnique({ where: { reference: "shop/1:a#b" } })).toMatchObject({
    name: "Fjord",
    category: "other",
  });
  const script = { ...merchant, website: "javascript:alert(1)" };
  expect(await codeOf(feed.put(path, script))).toBe("422 feed.invalid");
});

test("a purchase opens its plan, by kind or as it was agreed on", async () => {
  const byKind = await planOf(feed);
  const { body } = await feed.get(`/feed/v1/plans/${byKind}`);
  expect(body).toMatchObject({ state: "running", remainingMinor: 120_000, interestMinor: 0 });
  expect(body.instalments.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual([
    "2026-11-23",
    "2026-12-23",
    "2027-01-23",
  ]);
  const reference = randomUUID();
  const instalments = [
    { dueOn: "2027-02-15", amountMinor: 70_000 },
    { dueOn: "2027-01-15", amountMinor: 60_000 },
  ];
  const plan = { reference, kind: "financing", rateBps: 990, instalments };
  const agreed = await feed.post("/feed/v1/purchases", await purchaseOf(feed, { plan }));
  expect(agreed).toMatchObject({
    status: 201,
    body: { reference, interestMinor: 10_000, instalments: instalments.toReversed() },
  });
  expect(await ledgerSum()).toBe(0);
});

const posted = async (overrides: Record<string, unknown>) =>
  codeOf(feed.post("/feed/v1/purchases", await purchaseOf(feed, overrides)));

const inParts = (more: object) => ({
  plan: { reference: randomUUID(), kind: "instalments", ...more },
});

test("what does not add up, or refers to nobody, opens nothing", async () => {
  const before = await db.plan.count();
  expect(await posted({ totalMinor: 1 })).toBe("422 feed.invalid");
  expect(await posted(inParts({}))).toBe("422 feed.invalid");
  expect(await posted(inParts({ count: 3, rateBps: 5 }))).toBe("422 feed.invalid");
  expect(
    await posted(inParts({ instalments: [{ dueOn: "2027-01-01", amountMinor: 130_000 }] })),
  ).toBe("422 plans.instalmentsDoNotAddUp");
  expect(await posted({ customer: "nobody" })).toBe("422 feed.unknownReference");
  expect(await posted({ currency: "XYZ" })).toBe("422 feed.invalid");
  expect(await db.plan.count()).toBe(before);
});

test("a purchase told again is the same one, and told otherwise a contradiction", async () => {
  const purchase = await purchaseOf(feed);
  const post = (told: object) => feed.post("/feed/v1/purchases", told);
  expect(statuses(await Promise.all([post(purchase), post(purchase)]))[0]).toBeLessThan(202);
  expect(await post(purchase)).toMatchObject({ status: 200 });
  expect(await db.purchase.count({ where: { reference: purchase.reference } })).toBe(1);
  const other = { ...purchase, plan: { reference: purchase.reference, kind: "pay_in_30" } };
  expect(await codeOf(post(other))).toBe("409 plans.otherOrder");
  const stolen = { ...(await purchaseOf(feed)), plan: purchase.plan };
  expect(await codeOf(post(stolen))).toBe("409 feed.planTaken");
});

test("a payment is booked once under one key, also at once, and told under another key", async () => {
  const plan = await planOf(feed);
  const told = paymentOf(plan);
  const idempotencyKey = randomUUID();
  const both = await Promise.all([
    feed.post("/feed/v1/payments", told, { idempotencyKey }),
    feed.post("/feed/v1/payments", told, { idempotencyKey }),
  ]);
  expect(both.map(({ status }) => status)).toEqual([201, 201]);
  expect(await feed.post("/feed/v1/payments", told)).toMatchObject({ status: 200 });
  const { body } = await feed.get(`/feed/v1/plans/${plan}`);
  expect(body).toMatchObject({
    remainingMinor: 80_000,
    payments: [{ reference: told.reference, state: "settled", amountMinor: 40_000 }],
  });
  const other = paymentOf(plan, { instalment: 2 });
  expect(await codeOf(feed.post("/feed/v1/payments", other, { idempotencyKey }))).toBe(
    "409 feed.keyUsed",
  );
});

test("two systems that tell of the same money at once book it once", async () => {
  const plan = await planOf(feed);
  const both = [paymentOf(plan), paymentOf(plan)].map((told) =>
    feed.post("/feed/v1/payments", told),
  );
  expect(statuses(await Promise.all(both))).toEqual([201, 409]);
  const { body } = await feed.get(`/feed/v1/plans/${plan}`);
  expect(body.remainingMinor).toBe(80_000);
});

test("what was refused leaves nothing behind, and goes through when its cause is gone", async () => {
  const purchase = await purchaseOf(feed);
  const told = paymentOf(purchase.reference);
  const idempotencyKey = randomUUID();
  const pay = () => feed.post("/feed/v1/payments", told, { idempotencyKey });
  expect(await codeOf(pay())).toBe("422 feed.unknownReference");
  await feed.post("/feed/v1/purchases", purchase);
  expect(await pay()).toMatchObject({ status: 201 });
});

test("a payment that was declined may settle, and one that has not happened is refused", async () => {
  const plan = await planOf(feed);
  const declined = paymentOf(plan, { outcome: "declined", failure: "insufficient_funds" });
  expect(await feed.post("/feed/v1/payments", declined)).toMatchObject({ status: 201 });
  const settled = paymentOf(plan, { reference: declined.reference });
  expect(await feed.post("/feed/v1/payments", settled)).toMatchObject({ status: 201 });
  expect(await codeOf(feed.post("/feed/v1/payments", declined))).toBe("409 plans.otherPayment");
  const post = (more: object) =>
    codeOf(feed.post("/feed/v1/payments", paymentOf(plan, { ...more })));
  expect(await post({ at: "2099-01-01T00:00:00Z" })).toBe("422 feed.inTheFuture");
  expect(await post({ currency: "EUR" })).toBe("422 feed.otherCurrency");
  expect(await post({ instalment: 9 })).toBe("422 feed.unknownReference");
  expect(await post({ instalment: 2, amountMinor: 40_001 })).toBe("409 plans.moreThanOwed");
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cardOf } from "#tests/support/payments.ts";
import { db } from "#server/platform/db.ts";
import { codeOf, type Feed, openFeed, planOf, purchaseOf, statuses } from "#tests/support/feed.ts";
import { ledgerSum } from "#tests/support/plans.ts";

let feed: Feed;

beforeAll(async () => {
  feed = await openFeed();
});
afterAll(() => feed.close());

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

test("a purchase that has not happened is refused", async () => {
  expect(await posted({ purchasedAt: "2099-01-01T00:00:00Z" })).toBe("422 feed.inTheFuture");
});

const posted = async (overrides: Record<string, unknown>) =>
  codeOf(feed.post("/feed/v1/purchases", await purchaseOf(feed, overrides)));

const inParts = (more: object) => ({
  plan: { reference: randomUUID(), kind: "instalments", ...more },
});

const autopayOf = async (more: object) => {
  const purchase = await purchaseOf(feed);
  const { id } = await db.person.findUniqueOrThrow({ where: { reference: purchase.reference } });
  await cardOf({ id });
  await db.paymentMethod.updateMany({ where: { customerId: id }, data: { isDefault: true } });
  const plan = { reference: purchase.reference, kind: "instalments", count: 3, ...more };
  await feed.post("/feed/v1/purchases", { ...purchase, plan });
  return db.plan.findUnique({
    where: { reference: purchase.reference },
    select: { autopay: true },
  });
};

test("nobody is charged by us unless the company says so", async () => {
  expect(await autopayOf({})).toEqual({ autopay: false });
  expect(await autopayOf({ autopay: true })).toEqual({ autopay: true });
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

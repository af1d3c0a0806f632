import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  codeOf,
  type Feed,
  openFeed,
  paymentOf,
  planOf,
  purchaseOf,
  statuses,
} from "#tests/support/feed.ts";

let feed: Feed;

beforeAll(async () => {
  feed = await openFeed();
});
afterAll(() => feed.close());

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
  expect(await post({ at: "2026-01-01T00:00:00Z" })).toBe("422 feed.beforePurchase");
  expect(await post({ currency: "EUR" })).toBe("422 feed.otherCurrency");
  expect(await post({ instalment: 9 })).toBe("422 feed.unknownReference");
  expect(await post({ instalment: 2, amountMinor: 40_001 })).toBe("409 plans.moreThanOwed");
});

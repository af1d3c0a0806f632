import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openOutbox } from "#server/feed/webhooks/outbox.ts";
import { db } from "#server/platform/db.ts";
import { setOwnLimit } from "#server/spending/own-limit.ts";
import { codeOf, type Feed, openFeed, planOf, purchaseOf, statuses } from "#tests/support/feed.ts";
import { dayIn } from "#server/platform/clock.ts";
import { onBreak } from "#tests/support/spending.ts";
import { deliveriesTo, hear } from "#tests/support/webhooks.ts";

let feed: Feed;

beforeAll(async () => {
  openOutbox();
  feed = await openFeed();
});
afterAll(() => feed.close());

const limit = { currency: "SEK", amountMinor: 500_000 };
const pathOf = (reference: string) => `/feed/v1/customers/${reference}`;

const spendingOf = async (reference: string) => (await feed.get(pathOf(reference))).body.spending;

async function viewerOf(reference: string) {
  const person = await db.person.findUniqueOrThrow({ where: { reference } });
  return { ...person, sessionId: randomUUID() };
}

/** A shop and a customer that the company has told of, by the same reference. */
const known = async () => (await purchaseOf(feed)).reference;

const declineOf = (reference: string, overrides: Record<string, unknown> = {}) => ({
  reference: randomUUID(),
  customer: reference,
  merchant: reference,
  currency: "SEK",
  amountMinor: 89_900,
  at: "2026-11-23T10:00:00Z",
  reason: "over_limit",
  ...overrides,
});

test("a limit is told, changed and taken away, and a checkout reads what is left", async () => {
  const reference = await planOf(feed);
  const path = `${pathOf(reference)}/limit`;
  expect(await spendingOf(reference)).toMatchObject({
    breakUntil: null,
    currencies: [{ currency: "SEK", limitMinor: null, usedMinor: 120_000, leftMinor: null }],
  });
  expect(await feed.put(path, limit)).toMatchObject({ status: 201 });
  expect(await feed.put(path, limit)).toMatchObject({ status: 200 });
  const viewer = await viewerOf(reference);
  await setOwnLimit(viewer, { currency: "SEK", fromMinor: null, toMinor: 200_000 });
  await onBreak(viewer);
  expect(await spendingOf(reference)).toMatchObject({
    breakUntil: expect.any(String),
    currencies: [
      { limitMinor: 500_000, ownLimitMinor: 200_000, usedMinor: 120_000, leftMinor: 80_000 },
    ],
  });
  expect(await feed.put(path, { ...limit, amountMinor: null })).toMatchObject({ status: 200 });
  expect(await spendingOf(reference)).toMatchObject({
    currencies: [{ limitMinor: null, ownLimitMinor: 200_000, leftMinor: 80_000 }],
  });
});

test("a limit of nobody, or below nothing, is refused; told at once it is one", async () => {
  expect(await codeOf(feed.put(`${pathOf(randomUUID())}/limit`, limit))).toBe(
    "404 common.notFound",
  );
  const path = `${pathOf(await known())}/limit`;
  expect(await codeOf(feed.put(path, { ...limit, amountMinor: -1 }))).toBe("422 feed.invalid");
  const both = await Promise.all([feed.put(path, limit), feed.put(path, limit)]);
  expect(statuses(both)).toEqual([200, 201]);
});

test("a decline is told, again as often as they like, and never otherwise", async () => {
  const decline = declineOf(await known());
  expect(await feed.post("/feed/v1/declines", decline)).toMatchObject({ status: 201 });
  const again = await feed.post("/feed/v1/declines", decline);
  expect(again).toMatchObject({ status: 200, body: { reason: "over_limit" } });
  const other = feed.post("/feed/v1/declines", { ...decline, reason: "not_given" });
  expect(await codeOf(other)).toBe("409 feed.otherDecline");
  expect(await db.decline.count({ where: { reference: decline.reference } })).toBe(1);
});

test("told twice at once it is one; of somebody unknown or of the future it is refused", async () => {
  const reference = await known();
  const decline = declineOf(reference);
  const both = [1, 2].map(() => feed.post("/feed/v1/declines", decline));
  expect(statuses(await Promise.all(both))).toEqual([200, 201]);
  const told = (overrides: object) =>
    codeOf(feed.post("/feed/v1/declines", declineOf(reference, { ...overrides })));
  expect(await told({ customer: randomUUID() })).toBe("422 feed.unknownReference");
  expect(await told({ merchant: randomUUID() })).toBe("422 feed.unknownReference");
  expect(await told({ at: "2999-01-01T00:00:00Z" })).toBe("422 feed.inTheFuture");
  expect(await told({ reason: "mood" })).toBe("422 feed.invalid");
});

test("what a customer sets for themselves is told to the company with it", async () => {
  const reference = await planOf(feed);
  const { id } = await hear("http://localhost:9/hooks", ["spending.changed"]);
  const viewer = await viewerOf(reference);
  await setOwnLimit(viewer, { currency: "SEK", fromMinor: null, toMinor: 200_000 });
  const { untilOn } = await onBreak(viewer);
  const told = (await deliveriesTo(id)).map(({ event }) => event);
  expect(told).toMatchObject([
    {
      kind: "spending.changed",
      data: {
        customer: reference,
        cause: "own_limit",
        spending: { currencies: [{ ownLimitMinor: 200_000, leftMinor: 80_000 }] },
      },
    },
    { data: { cause: "break_begun", spending: { breakUntil: expect.any(String) } } },
  ]);
  const begun = told[1]?.data as { spending: { breakUntil: string } } | undefined;
  expect(dayIn(viewer.timeZone, new Date(begun?.spending.breakUntil ?? 0))).toBe(untilOn);
});

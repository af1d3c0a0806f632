import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { openCase } from "#server/cases/open.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { type Feed, openFeed, planOf } from "#tests/support/feed.ts";
import { ledgerSum } from "#tests/support/plans.ts";

let feed: Feed;

beforeAll(async () => {
  feed = await openFeed();
});
afterAll(() => feed.close());

const refundOf = (plan: string, overrides: Record<string, unknown> = {}) => ({
  reference: randomUUID(),
  plan,
  amountMinor: 20_000,
  currency: "SEK",
  at: "2026-11-25T08:00:00Z",
  ...overrides,
});

test("a refund lowers the plan once, however often it is told", async () => {
  const plan = await planOf(feed);
  const told = refundOf(plan);
  const post = (more: object = {}) => feed.post("/feed/v1/refunds", { ...told, ...more });
  const both = await Promise.all([post(), post()]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 201]);
  expect(both[0]?.body).toMatchObject({ toPlanMinor: 20_000, toMethodMinor: 0 });
  expect(await post({ amountMinor: 1 })).toMatchObject({
    status: 409,
    body: { code: "feed.otherRefund" },
  });
  const more = await feed.post("/feed/v1/refunds", refundOf(plan, { amountMinor: 100_001 }));
  expect(more).toMatchObject({ status: 409, body: { code: "plans.refundTooLarge" } });
  const { body } = await feed.get(`/feed/v1/plans/${plan}`);
  expect(body).toMatchObject({ remainingMinor: 100_000, refunds: [{ reference: told.reference }] });
  expect(await ledgerSum()).toBe(0);
});

/** A customer has sent something back. */
async function reported(minor = 60_000) {
  const reference = await planOf(feed);
  const { id: planId, customer } = await db.plan.findUniqueOrThrow({
    where: { reference },
    include: { customer: true },
  });
  const viewer: Viewer = { ...customer, sessionId: randomUUID() };
  const asked = { key: randomUUID(), planId, kind: "sent_back" as const, minor, text: "Too small" };
  const { id } = await openCase({ viewer, customerId: customer.id }, asked);
  return { id, reference };
}

const accepted = (amountMinor = 60_000) => ({ outcome: "accepted", amountMinor, currency: "SEK" });
const declined = (text = "Worn") => ({ outcome: "declined", text });

test("a shop's system accepts a return: the money comes back once, also told twice at once", async () => {
  const { id, reference } = await reported();
  const path = `/feed/v1/cases/${id}/decision`;
  const both = await Promise.all([feed.post(path, accepted()), feed.post(path, accepted())]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const { body } = await feed.get(`/feed/v1/plans/${reference}`);
  expect(body).toMatchObject({
    remainingMinor: 60_000,
    refunds: [{ amountMinor: 60_000 }],
    cases: [{ id, end: "accepted" }],
  });
});

test("a shop's system declines: said again it is the same, said otherwise it comes too late", async () => {
  const { id } = await reported();
  const post = (told: object) => feed.post(`/feed/v1/cases/${id}/decision`, told);
  expect(await post(declined())).toMatchObject({ status: 200 });
  expect(await post(declined())).toMatchObject({ status: 200 });
  expect(await post(declined("Lost"))).toMatchObject({
    status: 409,
    body: { code: "cases.hasEnded" },
  });
  expect(await post(accepted())).toMatchObject({ status: 409, body: { code: "cases.hasEnded" } });
  expect(await db.caseChange.count({ where: { caseId: id, step: "declined" } })).toBe(1);
});

test("of two decisions at once one counts, and the other is told", async () => {
  const { id } = await reported();
  const post = (told: object) => feed.post(`/feed/v1/cases/${id}/decision`, told);
  const both = await Promise.all([post(accepted()), post(declined())]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test("more than was asked for, another currency and a case that is not there are refused", async () => {
  const { id } = await reported();
  const post = async (told: object, of = id) => {
    const { status, body } = await feed.post(`/feed/v1/cases/${of}/decision`, told);
    return `${status} ${body.code}`;
  };
  expect(await post(accepted(60_001))).toBe("409 cases.moreThanAsked");
  expect(await post({ ...accepted(), currency: "EUR" })).toBe("422 feed.otherCurrency");
  expect(await post(accepted(), randomUUID())).toBe("404 common.notFound");
  expect(await post(accepted(), "nonsense")).toBe("404 common.notFound");
});

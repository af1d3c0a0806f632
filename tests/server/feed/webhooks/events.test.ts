import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openCase } from "#server/cases/open.ts";
import { openOutbox } from "#server/feed/webhooks/outbox.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { moveDueDate } from "#server/plans/move.ts";
import { setTime } from "#tests/support/clock.ts";
import { type Feed, openFeed, paymentOf, planOf } from "#tests/support/feed.ts";
import { deliveriesTo, hear } from "#tests/support/webhooks.ts";

let feed: Feed;
let endpointId: string;

beforeAll(async () => {
  openOutbox();
  feed = await openFeed();
});
afterAll(() => feed.close());
beforeEach(async () => {
  await db.webhookEndpoint.updateMany({ data: { disabledAt: new Date() } });
  endpointId = (await hear("http://localhost:9/hooks")).id;
});

const told = async () =>
  (await deliveriesTo(endpointId)).map(({ event }) => ({ kind: event.kind, data: event.data }));

const kinds = async () => (await told()).map(({ kind }) => kind);

async function viewerOf(reference: string) {
  const plan = await db.plan.findUniqueOrThrow({
    where: { reference },
    include: { customer: true, instalments: { orderBy: { number: "asc" } } },
  });
  const viewer: Viewer = { ...plan.customer, sessionId: randomUUID() };
  return { viewer, plan };
}

test("each payment, and that nothing is owed any more, is told by the company's own references", async () => {
  const plan = await planOf(feed);
  const first = paymentOf(plan);
  const failed = paymentOf(plan, { instalment: 2, outcome: "declined", failure: "declined" });
  for (const payment of [first, first, failed]) await feed.post("/feed/v1/payments", payment);
  for (const instalment of [2, 3])
    await feed.post("/feed/v1/payments", paymentOf(plan, { instalment }));
  expect(await kinds()).toEqual([
    "payment.settled",
    "payment.declined",
    "payment.settled",
    "payment.settled",
    "plan.settled",
  ]);
  expect((await told())[0]?.data).toMatchObject({
    plan,
    merchant: plan,
    payment: first.reference,
    instalment: 1,
    amountMinor: 40_000,
    currency: "SEK",
  });
});

test("a due date that was moved is told with both days, and a move sent twice once", async () => {
  setTime("2026-11-24T10:00:00Z");
  const { viewer, plan } = await viewerOf(await planOf(feed));
  const instalment = plan.instalments[1];
  const asked = { instalmentId: instalment?.id ?? "", fromOn: "2026-12-23", toOn: "2026-12-28" };
  const mover = { viewer, customerId: viewer.id };
  await Promise.all([moveDueDate(mover, asked), moveDueDate(mover, asked)]);
  expect(await told()).toEqual([
    {
      kind: "plan.moved",
      data: expect.objectContaining({
        plan: plan.reference,
        cause: "asked",
        changes: [{ instalment: 2, fromOn: "2026-12-23", toOn: "2026-12-28" }],
      }),
    },
  ]);
});

test("a case that is opened and decided is told, with the refund, and without its customer's words", async () => {
  const { viewer, plan } = await viewerOf(await planOf(feed));
  const asked = {
    key: randomUUID(),
    planId: plan.id,
    kind: "sent_back" as const,
    minor: 120_000,
    text: "My secret reason",
  };
  const { id } = await openCase({ viewer, customerId: viewer.id }, asked);
  const decision = { outcome: "accepted", amountMinor: 120_000, currency: "SEK" };
  await feed.post(`/feed/v1/cases/${id}/decision`, decision);
  expect((await kinds()).filter((kind) => kind !== "plan.moved").toSorted()).toEqual([
    "case.decided",
    "case.opened",
    "plan.settled",
    "refund.created",
  ]);
  expect(JSON.stringify(await told())).not.toContain("secret reason");
});

test("what is rolled back was never told, and nobody hears what they did not ask for", async () => {
  const plan = await planOf(feed);
  const { id: other } = await hear("http://localhost:9/moves", ["plan.moved"]);
  const tooMuch = paymentOf(plan, { amountMinor: 40_001 });
  expect(await feed.post("/feed/v1/payments", tooMuch)).toMatchObject({ status: 409 });
  expect(await kinds()).toEqual([]);
  await feed.post("/feed/v1/payments", paymentOf(plan));
  expect(await kinds()).toEqual(["payment.settled"]);
  expect(await deliveriesTo(other)).toEqual([]);
});

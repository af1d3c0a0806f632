import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { getPlan } from "#server/plans/plan.ts";
import { codeOf, createKey, type Feed, openFeed, planOf, statuses } from "#tests/support/feed.ts";
import { setTime } from "#tests/support/clock.ts";

let feed: Feed;

beforeAll(async () => {
  feed = await openFeed();
});
afterAll(() => feed.close());

const newsOf = (plan: string, overrides: Record<string, unknown> = {}) => ({
  reference: randomUUID(),
  plan,
  state: "sent",
  at: "2026-11-24T08:00:00Z",
  carrier: "DHL",
  trackingNumber: "JJD 0003",
  trackingUrl: "https://dhl.example/JJD0003",
  ...overrides,
});
const tell = (told: object, asked = {}) => feed.post("/feed/v1/shipments", told, asked);

async function seenOf(reference: string) {
  const { id, customer } = await db.plan.findUniqueOrThrow({
    where: { reference },
    include: { customer: true },
  });
  const plan = await getPlan({ ...customer, sessionId: "" }, id);
  const shipped = plan.timeline.filter(({ kind }) => kind.startsWith("shipment_"));
  return { shipment: plan.purchase.shipment, kinds: shipped.map(({ kind }) => kind) };
}

test("news that come late and in the wrong order say all the same where the order is", async () => {
  const plan = await planOf(feed);
  const nobody = { carrier: null, trackingNumber: null, trackingUrl: null };
  const delivered = { state: "delivered", at: "2026-11-26T15:00:00Z", ...nobody };
  expect((await tell(newsOf(plan, delivered))).status).toBe(201);
  expect((await tell(newsOf(plan))).status).toBe(201);
  const packed = { state: "ordered", at: "2026-11-23T11:00:00Z", ...nobody };
  expect((await tell(newsOf(plan, packed))).status).toBe(201);
  expect(await seenOf(plan)).toEqual({
    shipment: {
      state: "delivered",
      at: "2026-11-26T15:00:00.000Z",
      carrier: "DHL",
      trackingNumber: "JJD 0003",
      trackingUrl: "https://dhl.example/JJD0003",
    },
    kinds: ["shipment_delivered", "shipment_sent", "shipment_ordered"],
  });
});

test("told twice it is told once, also at once; told otherwise it is refused", async () => {
  const plan = await planOf(feed);
  const told = newsOf(plan);
  const both = await Promise.all([tell(told), tell(told)]);
  expect(statuses(both)).toEqual([200, 201]);
  expect(both[0]?.body).toEqual(both[1]?.body);
  expect((await tell(told)).status).toBe(200);
  for (const other of [
    { state: "delivered" },
    { at: "2026-11-24T08:00:01Z" },
    { carrier: "UPS" },
    { trackingUrl: null },
    { plan: await planOf(feed) },
  ]) {
    expect(await codeOf(tell({ ...told, ...other }))).toBe("409 plans.otherShipmentNews");
  }
  expect((await seenOf(plan)).kinds).toEqual(["shipment_sent"]);
});

test("under the same key the same answer comes again, and nothing happens twice", async () => {
  const plan = await planOf(feed);
  const idempotencyKey = randomUUID();
  const first = await tell(newsOf(plan, { reference: "n-1" }), { idempotencyKey });
  const again = await tell(newsOf(plan, { reference: "n-1" }), { idempotencyKey });
  expect(again).toMatchObject({ status: 201, body: first.body });
});

test.each([
  ["http", "http://dhl.example/1"],
  ["a script", "javascript:alert(1)"],
  ["a page in itself", "data:text/html,<script>"],
])("%s is no link to a carrier", async (_, trackingUrl) => {
  const answer = await tell(newsOf(await planOf(feed), { trackingUrl }));
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: "/trackingUrl" }] } });
});

test("nothing arrives before it was bought, or tomorrow, or to nobody", async () => {
  setTime("2026-11-29T10:00:00Z");
  const plan = await planOf(feed);
  expect(await codeOf(tell(newsOf(plan, { at: "2026-11-23T09:59:59Z" })))).toBe(
    "422 feed.beforePurchase",
  );
  expect(await codeOf(tell(newsOf(plan, { at: "2026-11-30T10:00:00Z" })))).toBe(
    "422 feed.inTheFuture",
  );
  expect(await codeOf(tell(newsOf(randomUUID())))).toBe("422 feed.unknownReference");
});

test("of an order whose customer was erased nothing is kept any more", async () => {
  const plan = await planOf(feed);
  const { customerId } = await db.plan.findUniqueOrThrow({ where: { reference: plan } });
  const gone = { deactivatedAt: new Date(), erasedAt: new Date() };
  await db.person.update({ where: { id: customerId }, data: gone });
  expect(await codeOf(tell(newsOf(plan)))).toBe("422 feed.unknownReference");
  const picture = { item: 1, picture: null };
  expect((await feed.put(`/feed/v1/plans/${plan}/picture`, picture)).status).toBe(404);
  expect(await db.shipmentNews.count({ where: { customerId } })).toBe(0);
});

test("who signs with another secret tells nothing", async () => {
  const plan = await planOf(feed);
  const stranger = { ...(await createKey()), secret: feed.key.secret };
  expect(await codeOf(tell(newsOf(plan), { key: stranger }))).toBe("401 feed.wrong");
  expect((await seenOf(plan)).shipment).toBeNull();
});

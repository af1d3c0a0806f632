import { beforeEach, expect, test } from "vitest";
import { statusOf } from "#server/conversations/view.ts";
import { tightenPromises } from "#server/desk/queue.ts";
import { askFor, requestPerson, withdrawRequest } from "#server/desk/requests.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { conversationTopic } from "#server/conversations/topics.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createConversation, createOnlineAgent } from "#tests/support/factories.ts";
import { placeOf, waitingCustomer } from "#tests/support/conversation-log.ts";

beforeEach(() => db.humanRequest.deleteMany());

test("first come, first helped, but distress before the others", async () => {
  const clock = stopClock("2026-11-23T12:00:00Z");
  const earlier: { id: string }[] = [];
  for (let count = 0; count < 3; count++) {
    earlier.push({ id: (await waitingCustomer()).conversationId });
    clock.advance(1);
  }
  const distressed = await createConversation();
  await db.$transaction((tx) => requestPerson(tx, distressed, "distress"));

  for (const [index, { id }] of [distressed, ...earlier].entries())
    expect(await placeOf(id)).toBe(index + 1);
});

test("whoever left the queue has no place in it", async () => {
  const { customer, conversationId } = await waitingCustomer();
  await withdrawRequest(customer, conversationId);
  expect(await placeOf(conversationId)).toBe(Number.MAX_SAFE_INTEGER);
});

test("when the first is helped, those who wait hear that they moved up", async () => {
  const first = await waitingCustomer();
  const second = await waitingCustomer();
  const heard = new Promise<unknown>((resolve) => {
    conversationTopic.subscribe(second.conversationId, resolve);
  });
  await takeOver(await createAgent(), first.conversationId);
  expect(await heard).toEqual({ type: "status" });
  expect(await placeOf(second.conversationId)).toBe(1);
});

test("a promise of tomorrow comes nearer as soon as an agent is there, for everybody, and never moves away", async () => {
  await db.agentPresence.deleteMany();
  const clock = stopClock("2026-11-23T02:00:00Z");
  const night = await waitingCustomer();
  clock.advance(3600);
  const later = await waitingCustomer();
  const deadlines = () =>
    Promise.all([night, later].map(({ conversationId }) => deadlineOf(conversationId)));
  expect(await deadlines()).toEqual(["2026-11-24T02:00:00.000Z", "2026-11-24T03:00:00.000Z"]);

  clock.advance(4 * 3600);
  const moved = heardOf(later.conversationId);
  await createOnlineAgent();
  await moved;
  const morning = ["2026-11-23T07:10:00.000Z", "2026-11-23T07:10:00.000Z"];
  expect(await deadlines()).toEqual(morning);

  await db.agentPresence.deleteMany();
  clock.advance(60);
  await tightenPromises();
  expect(await deadlines()).toEqual(morning);
});

test("who comes in front of others is promised a person no later than they are", async () => {
  await db.agentPresence.deleteMany();
  const clock = stopClock("2026-11-23T12:00:00Z");
  await createOnlineAgent();
  const { conversationId } = await waitingCustomer();
  clock.advance(120);
  await db.agentPresence.deleteMany();
  const distressed = await createConversation();
  await askFor(distressed.id, "distress");
  expect(await deadlineOf(distressed.id)).toBe(await deadlineOf(conversationId));
});

test("five looks at once bring a promise nearer once, and none that ends meanwhile", async () => {
  await db.agentPresence.deleteMany();
  stopClock("2026-11-23T12:00:00Z");
  const agent = await createAgent();
  const people = await Promise.all(Array.from({ length: 8 }, () => waitingCustomer()));
  await db.agentPresence.create({ data: { agentId: agent.id, availableAt: now(), seenAt: now() } });
  const looks = await Promise.all([
    ...Array.from({ length: 5 }, () => tightenPromises()),
    ...people
      .slice(0, 4)
      .map(({ customer, conversationId }) => withdrawRequest(customer, conversationId)),
  ]);
  expect(
    looks.slice(0, 5).reduce((sum: number, count) => sum + Number(count), 0),
  ).toBeLessThanOrEqual(8);
  await tightenPromises();
  const rows = await db.humanRequest.findMany();
  for (const { end, deadlineAt } of rows)
    if (!end) expect(deadlineAt.toISOString()).toBe("2026-11-23T12:10:00.000Z");
  expect(rows.filter(({ end }) => end === "withdrawn")).toHaveLength(4);
});

async function deadlineOf(conversationId: string) {
  const [status] = await statusOf([conversationId]);
  return status?.deadlineAt;
}

/** The customer's stream is told that something stands differently. */
const heardOf = (conversationId: string) =>
  new Promise<unknown>((resolve) => conversationTopic.subscribe(conversationId, resolve));

import { beforeEach, expect, test, vi } from "vitest";
import { append } from "#server/conversations/log.ts";
import { reply } from "#server/conversations/messages.ts";
import { listDesks } from "#server/desk/desks.ts";
import { here } from "#server/desk/presence.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { unansweredSince } from "#server/desk/unanswered.ts";
import { subscribeDesks } from "#server/conversations/topics.ts";
import { db, pool } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { say } from "#tests/support/conversations.ts";
import {
  createAgent,
  createConversation,
  createCustomer,
  createOnlineAgent,
} from "#tests/support/factories.ts";
import { waitingCustomer } from "#tests/support/conversation-log.ts";

const NOON = "2026-11-23T12:00:00.000Z";

let ruth: Viewer;
let clock: ReturnType<typeof stopClock>;
beforeEach(async () => {
  clock = stopClock(NOON);
  await db.agentPresence.deleteMany();
  await db.shift.deleteMany();
  await db.humanRequest.deleteMany();
  await db.conversation.updateMany({ data: { closedAt: new Date(), agentId: null } });
  ruth = await createAgent("supervisor");
});

const onShift = ({ id }: Viewer, startsAt: string, endsAt: string) =>
  db.shift.create({ data: { agentId: id, startsAt, endsAt } });

const agentsNow = async () => (await listDesks(ruth)).agents;

test("a supervisor sees who is there, since when, and who should be", async () => {
  const grace = await createOnlineAgent("Grace Berg");
  await here(await createAgent("agent", { name: "Jonas Ek" }));
  const late = await createAgent("agent", { name: "Layla Qasim" });
  await onShift(late, "2026-11-23T11:00:00Z", "2026-11-23T15:00:00Z");
  const off = await createAgent("agent", { name: "Nils Holm" });
  await onShift(off, "2026-11-23T13:00:00Z", "2026-11-23T15:00:00Z");

  expect(await agentsNow()).toEqual([
    expect.objectContaining({ id: grace.id, state: "online", since: NOON, shift: null }),
    expect.objectContaining({ name: "Jonas Ek", state: "away", since: null }),
    expect.objectContaining({
      name: "Layla Qasim",
      state: "absent",
      shift: { startsAt: "2026-11-23T11:00:00.000Z", endsAt: "2026-11-23T15:00:00.000Z" },
    }),
  ]);
});

test("each conversation says how long its customer has been without an answer", async () => {
  const grace = await createOnlineAgent("Grace Berg");
  const customer = await createCustomer({ locale: "sv-SE" });
  const { id: conversationId } = await createConversation(customer);
  await say(customer, conversationId, "Hello?");
  await append({
    conversationId,
    kind: "message",
    author: "assistant",
    content: { text: "Let me", cut: "taken_over" },
  });
  await takeOver(grace, conversationId);
  const [first] = await db.event.findMany({ where: { conversationId }, take: 1 });

  const [desk] = await agentsNow();
  expect(desk?.conversations).toEqual([
    expect.objectContaining({
      id: conversationId,
      language: "sv",
      unansweredSince: first?.createdAt.toISOString(),
      customer: expect.objectContaining({ name: customer.name }),
    }),
  ]);
  const clientKey = crypto.randomUUID();
  await reply(grace, { conversationId, clientKey, text: "Yes?" });
  expect((await agentsNow())[0]?.conversations).toMatchObject([{ unansweredSince: null }]);
});

test("a person who was asked for has not answered as long as only the assistant has", async () => {
  const grace = await createOnlineAgent("Grace Berg");
  const { customer, conversationId } = await waitingCustomer();
  const asked = await db.event.findFirstOrThrow({
    where: { conversationId, kind: "human_requested" },
  });
  const since = async () => (await unansweredSince([conversationId])).get(conversationId);
  await append({
    conversationId,
    kind: "message",
    author: "assistant",
    content: { text: "A person is on their way." },
  });
  await takeOver(grace, conversationId);
  expect(await since()).toEqual(asked.createdAt);
  await say(customer, conversationId, "Anybody there?");
  expect(await since()).toEqual(asked.createdAt);
  const clientKey = crypto.randomUUID();
  await reply(grace, { conversationId, clientKey, text: "Here I am." });
  expect(await since()).toBeUndefined();
});

test("those who wait stand in the order in which they are helped", async () => {
  const first = await waitingCustomer();
  clock.advance(5);
  const second = await waitingCustomer();
  const { waiting, waitingCount } = await listDesks(ruth);
  expect(waiting.map(({ id }) => id)).toEqual([first.conversationId, second.conversationId]);
  expect(waitingCount).toBe(2);
  expect(waiting[0]?.deadlineAt).not.toBeNull();
});

test("ten desks are asked for with as many queries as one", async () => {
  await busy();
  const ofOne = await countQueries();
  for (let desk = 0; desk < 9; desk++) await busy();
  expect(ofOne).toBeGreaterThan(3);
  expect(await countQueries()).toBe(ofOne);
});

async function busy() {
  const agent = await createOnlineAgent();
  await createConversation(undefined, { agentId: agent.id });
  await waitingCustomer();
}

/** What others' news asks on the way can only add to it. */
async function countQueries() {
  const counts: number[] = [];
  const query = vi.spyOn(pool, "query");
  for (let round = 0; round < 5; round++) {
    query.mockClear();
    await listDesks(ruth);
    counts.push(query.mock.calls.length);
  }
  query.mockRestore();
  return Math.min(...counts);
}

test("a browser that is heard for the first time is news, and not each time that it is heard", async () => {
  const heard: unknown[] = [];
  // What conversations of other stories changed is told a moment later, perhaps now.
  const leave = subscribeDesks(
    (message) => JSON.stringify(message).includes("presence") && heard.push(message),
  );
  const agent = await createAgent();
  await here(agent);
  clock.advance(20);
  await here(agent);
  leave();
  expect(heard).toEqual([{ changed: "presence" }]);
});

test("nobody but supervisors and admins looks over all desks", async () => {
  await expect(listDesks(await createAgent())).rejects.toThrow(Forbidden);
  await expect(listDesks(await createCustomer())).rejects.toThrow(Forbidden);
  expect(await listDesks(await createAgent("admin"))).toMatchObject({ waiting: [] });
});

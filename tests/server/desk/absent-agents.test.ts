import { beforeEach, expect, test } from "vitest";
import { returnAbandoned } from "#server/desk/absent-agents.ts";
import { here, presence, setAvailable } from "#server/desk/presence.ts";
import { askFor } from "#server/desk/requests.ts";
import { resolve } from "#server/desk/resolve.ts";
import { handBack, takeOver } from "#server/desk/takeover.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createConversation, createOnlineAgent } from "#tests/support/factories.ts";
import {
  conversationOf,
  eventsOf,
  kindsOf,
  placeOf,
  requestsOf,
  waitingCustomer,
} from "#tests/support/conversation-log.ts";
import { emptyDesk, helping } from "#tests/support/desk-agents.ts";

let clock: ReturnType<typeof stopClock>;
beforeEach(async () => {
  clock = await emptyDesk();
});

test("a closed laptop is away within a minute, and its customer waits again, as the first", async () => {
  const { agent, conversationId } = await helping();
  const { turn } = await conversationOf(conversationId);
  const patient = await waitingCustomer();
  clock.advance(46);
  expect(await returnAbandoned()).toBe(1);

  expect(await presence(agent)).toMatchObject({ available: false, mine: 0 });
  expect(await conversationOf(conversationId)).toMatchObject({ agentId: null, turn: turn + 1 });
  const [left] = (await eventsOf(conversationId)).slice(-2);
  expect(left).toMatchObject({ kind: "left", author: "system", content: { name: "Nils Holm" } });
  expect((await requestsOf(conversationId)).at(-1)).toMatchObject({
    askedBy: "agent_away",
    end: null,
  });
  const places = [await placeOf(conversationId), await placeOf(patient.conversationId)];
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("the wait of whoever was left behind counts from when they first asked, with a promise of its own", async () => {
  const agent = await createOnlineAgent();
  const { conversationId } = await waitingCustomer();
  clock.advance(120);
  await takeOver(agent, conversationId);
  clock.advance(1800);
  await returnAbandoned();
  const [first, next] = await requestsOf(conversationId);
  expect(first).toMatchObject({ end: "joined" });
  expect(next).toMatchObject({ firstAskedAt: first?.askedAt, breachedAt: null, end: null });
  expect(+(next?.deadlineAt ?? 0)).toBeGreaterThan(+(next?.askedAt ?? 0));
});

test("after a hand-back an earlier wait is over: a later one counts from its own ask", async () => {
  const agent = await createAgent();
  const { conversationId } = await waitingCustomer();
  await takeOver(agent, conversationId);
  await handBack(agent, conversationId);
  clock.advance(3600);
  await takeOver(agent, conversationId);
  clock.advance(46);
  await returnAbandoned();
  const next = (await requestsOf(conversationId)).at(-1);
  expect(next?.firstAskedAt).toEqual(next?.askedAt);
});

test("an agent who is heard keeps their conversations", async () => {
  const { agent, conversationId } = await helping();
  clock.advance(40);
  await here(agent);
  clock.advance(40);
  expect(await returnAbandoned()).toBe(0);
  expect(await conversationOf(conversationId)).toMatchObject({ agentId: agent.id });
  expect(await presence(agent)).toMatchObject({ available: true });
});

test("who takes no new conversations and closes the laptop leaves nobody behind either", async () => {
  const { agent, conversationId } = await helping();
  await setAvailable(agent, { available: false });
  clock.advance(46);
  expect(await returnAbandoned()).toBe(1);
  expect((await kindsOf(conversationId)).slice(-2)).toEqual(["left", "human_requested"]);
});

test("why they had asked for a person goes along to the next one", async () => {
  const agent = await createAgent();
  const { id } = await createConversation();
  await askFor(id, "words", "I want to talk to somebody");
  await takeOver(agent, id);
  clock.advance(46);
  await returnAbandoned();
  expect((await requestsOf(id)).at(-1)).toMatchObject({ reason: "I want to talk to somebody" });
});

test("five looks at once bring each conversation back once", async () => {
  const { conversationId } = await helping();
  clock.advance(46);
  const returned = await Promise.all(Array.from({ length: 5 }, () => returnAbandoned()));
  expect(returned.reduce((sum, count) => sum + count)).toBe(1);
  expect((await kindsOf(conversationId)).filter((kind) => kind === "left")).toHaveLength(1);
});

test("a conversation that is finished at the same moment stays finished", async () => {
  for (let round = 0; round < 10; round++) {
    const { customer, conversationId } = await helping();
    clock.advance(46);
    await Promise.all([returnAbandoned(), resolve(customer, conversationId)]);
    expect(await conversationOf(conversationId)).toMatchObject({
      agentId: null,
      closedAt: expect.any(Date),
    });
    expect((await requestsOf(conversationId)).every(({ end }) => end !== null)).toBe(true);
  }
});

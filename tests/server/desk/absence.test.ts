import { beforeEach, expect, test } from "vitest";
import { returnAbandoned } from "#server/desk/absent-agents.ts";
import { dismissAbsence, here, presence, setAvailable } from "#server/desk/presence.ts";
import { resolve } from "#server/desk/resolve.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createCustomer, createOnlineAgent } from "#tests/support/factories.ts";
import { refusal } from "#tests/support/rules.ts";
import { emptyDesk, helping } from "#tests/support/desk-agents.ts";

let clock: ReturnType<typeof stopClock>;
let agent: Viewer;

beforeEach(async () => {
  await db.agentAbsence.deleteMany();
  clock = await emptyDesk();
  agent = await createOnlineAgent();
});

async function beOffline(seconds: number) {
  clock.advance(seconds);
  await returnAbandoned();
}

test("a short break loses nothing, and nothing is said about it", async () => {
  await helping(agent);
  await beOffline(44);
  expect(await here(agent)).toMatchObject({ available: true, mine: 1, absence: null });
});

test("after a long one an agent reads how long it was, and whose conversations went back to the queue", async () => {
  const [first, second] = [await helping(agent), await helping(agent)];
  await beOffline(60);
  expect(await presence(agent)).toMatchObject({ available: false, absence: null });
  clock.advance(120);
  await takeOver(await createAgent(), second.conversationId);

  const { absence, available } = await here(agent);
  expect(available).toBe(false);
  expect(absence).toMatchObject({
    from: "2026-11-23T12:00:00.000Z",
    until: "2026-11-23T12:03:00.000Z",
    wasAvailable: true,
  });
  expect(absence?.conversations.toSorted((a, b) => Number(b.isFree) - Number(a.isFree))).toEqual([
    { id: first.conversationId, customerName: first.customer.name, isFree: true },
    { id: second.conversationId, customerName: second.customer.name, isFree: false },
  ]);
});

test("what they take back, or what has been resolved, is no longer free", async () => {
  const [first, second] = [await helping(agent), await helping(agent)];
  await beOffline(60);
  await here(agent);
  await takeOver(agent, first.conversationId);
  await resolve(second.customer, second.conversationId);
  const { absence } = await presence(agent);
  expect(absence?.conversations.map(({ isFree }) => isFree)).toEqual([false, false]);
});

test("who lost only their availability is told why they are away", async () => {
  await beOffline(60);
  const { absence } = await here(agent);
  expect(absence).toMatchObject({ wasAvailable: true, conversations: [] });
});

test("who had nothing to lose is told nothing", async () => {
  await setAvailable(agent, { available: false });
  await beOffline(60);
  expect(await here(agent)).toMatchObject({ absence: null });
});

test("it is said until it has been read, and the next absence is told by itself", async () => {
  await helping(agent);
  await beOffline(60);
  await here(agent);
  clock.advance(10);
  expect((await here(agent)).absence?.until).toBe("2026-11-23T12:01:00.000Z");
  expect(await dismissAbsence(agent)).toMatchObject({ absence: null });

  await setAvailable(agent, { available: true });
  await beOffline(600);
  const { absence } = await here(agent);
  expect(absence).toMatchObject({ from: "2026-11-23T12:01:10.000Z", conversations: [] });
});

test("a second absence before the first was read begins anew", async () => {
  await helping(agent);
  await beOffline(60);
  await setAvailable(agent, { available: true });
  const { conversationId } = await helping(agent);
  await beOffline(60);
  const { absence } = await here(agent);
  expect(absence).toMatchObject({ from: "2026-11-23T12:01:00.000Z", wasAvailable: true });
  expect(absence?.conversations.map(({ id }) => id)).toEqual([conversationId]);
});

test("five looks at once note each conversation once", async () => {
  const held = await Promise.all([helping(agent), helping(agent), helping(agent)]);
  clock.advance(60);
  await Promise.all(Array.from({ length: 5 }, () => returnAbandoned()));
  const { absence } = await here(agent);
  expect(absence?.wasAvailable).toBe(true);
  expect(absence?.conversations.map(({ id }) => id)).toEqual(
    held.map(({ conversationId }) => conversationId).toSorted(),
  );
});

test("a colleague neither reads nor dismisses it, and a customer has none", async () => {
  await helping(agent);
  await beOffline(60);
  await here(agent);
  const colleague = await createAgent();
  expect(await dismissAbsence(colleague)).toMatchObject({ absence: null });
  expect((await presence(agent)).absence).not.toBeNull();
  await expect(dismissAbsence(await createCustomer())).rejects.toThrow(Forbidden);
});

test("a clock that jumps back while they are away does not keep them from being heard", async () => {
  await beOffline(60);
  clock.advance(-3600);
  const { absence } = await here(agent);
  expect(absence?.until).toBe("2026-11-23T12:00:00.000Z");
});

test("the database keeps no absence that has cost nothing, nor one that ends before it began", async () => {
  const insert =
    "insert into agent_absence (agent_id, seen_at, returned_at, was_available) values ($1, now(), now() + $2::interval, $3)";
  expect(await refusal([insert, [agent.id, "1 minute", false]])).toBe(
    "agent_absence_has_cost_something",
  );
  expect(await refusal([insert, [agent.id, "-1 minute", true]])).toBe(
    "agent_absence_ends_after_it_began",
  );
});

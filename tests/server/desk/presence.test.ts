import { beforeEach, expect, test } from "vitest";
import { here, presence, setAvailable } from "#server/desk/presence.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { conversationOf, waitingCustomer } from "#tests/support/conversation-log.ts";

beforeEach(() => db.agentPresence.deleteMany());

test("an agent says that they take conversations, and colleagues see one more", async () => {
  stopClock("2026-11-23T12:00:00Z");
  const agent = await createAgent();
  expect(await presence(agent)).toMatchObject({ available: false, agentsOnline: 0 });
  expect(await setAvailable(agent, { available: true })).toMatchObject({
    available: true,
    availableSince: "2026-11-23T12:00:00.000Z",
    agentsOnline: 1,
  });
});

test("saying it again does not begin anew", async () => {
  const clock = stopClock("2026-11-23T12:00:00Z");
  const agent = await createAgent();
  await setAvailable(agent, { available: true });
  clock.advance(30);
  const again = await setAvailable(agent, { available: true });
  expect(again.availableSince).toBe("2026-11-23T12:00:00.000Z");
});

test("who goes away keeps the conversations they are in, and is told how many", async () => {
  const agent = await createAgent();
  await setAvailable(agent, { available: true });
  const { conversationId } = await waitingCustomer();
  await takeOver(agent, conversationId);
  expect(await setAvailable(agent, { available: false })).toMatchObject({
    available: false,
    mine: 1,
    agentsOnline: 0,
  });
  expect(await conversationOf(conversationId)).toMatchObject({ agentId: agent.id });
});

test("a browser that is heard keeps its agent online, and makes nobody available", async () => {
  const clock = stopClock("2026-11-23T12:00:00Z");
  const [busy, away] = [await createAgent(), await createAgent()];
  await setAvailable(busy, { available: true });
  for (let times = 0; times < 5; times++) {
    clock.advance(20);
    await here(busy);
    await here(away);
  }
  expect(await presence(busy)).toMatchObject({ available: true, agentsOnline: 1 });
  expect(await presence(away)).toMatchObject({ available: false });
});

test("two browsers of one agent at once are one presence", async () => {
  const agent = await createAgent();
  await Promise.all([
    ...Array.from({ length: 5 }, () => here(agent)),
    ...Array.from({ length: 5 }, () => setAvailable(agent, { available: true })),
  ]);
  expect(await presence(agent)).toMatchObject({ available: true, agentsOnline: 1 });
});

test("customers have no presence", async () => {
  const customer = await createCustomer();
  await expect(here(customer)).rejects.toThrow(Forbidden);
  await expect(presence(customer)).rejects.toThrow(Forbidden);
  await expect(setAvailable(customer, { available: true })).rejects.toThrow(Forbidden);
});

import { beforeEach, expect, test } from "vitest";
import { here, presence, setAvailable } from "#server/desk/presence.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { watchPresence } from "#server/desk/watch.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent } from "#tests/support/factories.ts";
import { conversationOf, waitingCustomer } from "#tests/support/conversation-log.ts";

let clock: ReturnType<typeof stopClock>;
let agent: Viewer;
let conversationId: string;

beforeEach(async () => {
  await db.conversation.updateMany({ data: { agentId: null } });
  clock = stopClock("2026-11-23T12:00:00Z");
  agent = await createAgent();
  await setAvailable(agent, { available: true });
  conversationId = (await waitingCustomer()).conversationId;
  await takeOver(agent, conversationId);
});

async function lookFor(seconds: number) {
  let returned = 0;
  for (let passed = 0; passed < seconds; passed += 10) {
    clock.advance(10);
    returned += await watchPresence();
  }
  return returned;
}

/** Agents' browsers were heard until now, and the watch is on. */
async function afterAWhile() {
  for (let passed = 0; passed < 60; passed += 10) {
    clock.advance(10);
    await here(agent);
    await watchPresence();
  }
}

test("within a minute of watching, a silent agent is away", async () => {
  await afterAWhile();
  expect(await lookFor(60)).toBe(1);
  expect(await presence(agent)).toMatchObject({ available: false });
});

test("after a standstill of ours every agent has as long as ever to answer", async () => {
  await afterAWhile();
  clock.advance(300);
  expect(await watchPresence()).toBe(0);
  expect(await lookFor(40)).toBe(0);
  expect(await conversationOf(conversationId)).toMatchObject({ agentId: agent.id });
  expect(await lookFor(20)).toBe(1);
});

test("when the clock jumps an hour, nobody is taken for gone, and nobody is kept for an hour", async () => {
  for (const jump of [3600, -3600]) {
    await afterAWhile();
    clock.advance(jump);
    expect(await watchPresence()).toBe(0);
    expect(await conversationOf(conversationId)).toMatchObject({ agentId: agent.id });
  }
  expect(await lookFor(60)).toBe(1);
});

import { beforeEach, expect, test } from "vitest";
import { here, presence } from "#server/desk/presence.ts";
import { watchPresence } from "#server/desk/watch.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { conversationOf } from "#tests/support/conversation-log.ts";
import { emptyDesk, helping } from "#tests/support/desk-agents.ts";

let clock: ReturnType<typeof stopClock>;
let agent: Viewer;
let conversationId: string;

beforeEach(async () => {
  clock = await emptyDesk();
  ({ agent, conversationId } = await helping());
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

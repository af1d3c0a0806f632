import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#server/platform/viewer.ts";
import { answerTo, booked, callerOf, mondayWithOneAgent } from "#tests/support/calls.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";

let agent: Viewer;

beforeEach(async () => {
  agent = await mondayWithOneAgent();
});

test("whoever is in a chat sees that its customer will be called, until they will not", async () => {
  const { customer, callback } = await booked(NOON);
  const { id: conversationId } = await createConversation(customer);
  const colleague = callerOf(await createAgent()).callbacks;
  const { id, topic, startsAt } = callback;
  const ahead = { id, state: "ahead", startsAt, topic, agentName: agent.name };
  expect(await colleague.aheadOf({ conversationId })).toEqual({ ...ahead, mine: false });
  expect(await callerOf(agent).callbacks.aheadOf({ conversationId })).toEqual({
    ...ahead,
    mine: true,
  });
  await callerOf(customer).callbacks.cancel({ id });
  expect(await colleague.aheadOf({ conversationId })).toBeNull();
});

test("of another customer's chat it says nothing, and no customer asks", async () => {
  const { customer } = await booked(NOON);
  const other = await createCustomer();
  const { id: conversationId } = await createConversation(other);
  expect(await callerOf(agent).callbacks.aheadOf({ conversationId })).toBeNull();
  expect(await answerTo(callerOf(customer).callbacks.aheadOf({ conversationId }))).toMatch(
    /^FORBIDDEN/,
  );
});

import { beforeEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { answerTo, booked, callerOf, mondayWithOneAgent } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation } from "#tests/support/factories.ts";

const NOON = "2026-11-23T12:00:00.000Z";

let agent: Viewer;

beforeEach(async () => {
  agent = await mondayWithOneAgent();
});

test("whoever makes the call opens the customer's chat, once, and their plans can be acted on there", async () => {
  const { customer, callback } = await booked(NOON);
  const { id } = callback;
  setTime(NOON);
  const { takeChat, story } = callerOf(agent).callbacks;
  const both = await Promise.all([takeChat({ id }), takeChat({ id })]);
  expect(new Set(both.map(({ conversationId }) => conversationId)).size).toBe(1);
  const chats = await db.conversation.findMany({ where: { customerId: customer.id } });
  expect(chats).toMatchObject([{ agentId: agent.id, closedAt: null }]);
  const { conversations } = await story({ id });
  expect(conversations[0]).toMatchObject({ id: chats[0]?.id, mine: true });
});

test("not a colleague whose call it is not, not out of another's hands, and not after the call", async () => {
  const { customer, callback } = await booked(NOON);
  const { id } = callback;
  const colleague = await createAgent();
  expect(await answerTo(callerOf(colleague).callbacks.takeChat({ id }))).toBe(
    "FORBIDDEN callbacks.notYours",
  );
  const chat = await createConversation(customer, { agentId: colleague.id });
  expect(await answerTo(callerOf(agent).callbacks.takeChat({ id }))).toMatch(/^CONFLICT/);
  expect(await db.conversation.findUnique({ where: { id: chat.id } })).toMatchObject({
    agentId: colleague.id,
  });
  await callerOf(customer).callbacks.cancel({ id });
  expect(await answerTo(callerOf(agent).callbacks.takeChat({ id }))).toBe(
    "CONFLICT callbacks.over",
  );
});

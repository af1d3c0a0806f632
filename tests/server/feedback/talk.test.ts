import { expect, test } from "vitest";
import { takeOver } from "#server/desk/takeover.ts";
import { talkAbout } from "#server/feedback/talk.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { itemOf, told } from "#tests/support/feedback.ts";

const messagesIn = (conversationId: string) =>
  db.event.findMany({ where: { conversationId, kind: "message" }, orderBy: { seq: "asc" } });

test("a problem becomes a chat that begins with what the customer wrote, in their language", async () => {
  const agent = await createAgent();
  const customer = await createCustomer({ locale: "de", name: "Lukas Vogt" });
  const id = await told({ kind: "problem", text: "Die Seite springt" }, customer);
  const { conversationId } = await talkAbout(agent, id);
  const [first] = await messagesIn(conversationId);
  expect(first).toMatchObject({
    author: "agent",
    content: { text: expect.stringContaining("Die Seite springt") },
  });
  expect(await db.conversation.findUniqueOrThrow({ where: { id: conversationId } })).toMatchObject({
    customerId: customer.id,
    agentId: agent.id,
  });
  expect((await itemOf(id)).conversationId).toBe(conversationId);
});

test("asked for twice it is one chat with one first message", async () => {
  const agent = await createAgent();
  const id = await told();
  const [one, other] = await Promise.all([talkAbout(agent, id), talkAbout(agent, id)]);
  expect(other).toEqual(one);
  expect(await messagesIn(one.conversationId)).toHaveLength(1);
});

test("a chat that a colleague is in stays theirs, and a customer opens none by this", async () => {
  const [agent, colleague] = await Promise.all([createAgent(), createAgent()]);
  const customer = await createCustomer();
  const { id: conversationId } = await createConversation(customer);
  await takeOver(colleague, conversationId);
  const id = await told({}, customer);
  await expect(talkAbout(agent, id)).rejects.toThrow(Conflict);
  expect((await itemOf(id)).conversationId).toBeNull();
  await expect(talkAbout(customer, id)).rejects.toThrow(Forbidden);
});

import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { takeOver } from "#server/desk/takeover.ts";
import { openFeedback } from "#server/feedback/open.ts";
import { talkAbout } from "#server/feedback/talk.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden } from "#server/platform/errors.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { changesOf, itemOf, told } from "#tests/support/feedback.ts";

const messagesIn = (conversationId: string) =>
  db.event.findMany({ where: { conversationId, kind: "message" }, orderBy: { seq: "asc" } });

const words = (id: string, text = "Shall we sort it out?") => ({
  id,
  clientKey: randomUUID(),
  text,
});

test("a problem becomes a chat that begins with what the customer wrote, in their language", async () => {
  const agent = await createAgent();
  const customer = await createCustomer({ locale: "de", name: "Lukas Vogt" });
  const id = await told({ kind: "problem", text: "Die Seite springt" }, customer);
  const { opening } = await openFeedback(agent, id);
  const { conversationId } = await talkAbout(agent, words(id, opening));
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

test("what is sent is what was seen and changed, and the submission notes it", async () => {
  const agent = await createAgent();
  const id = await told({ text: "The page jumps" });
  const { opening } = await openFeedback(agent, id);
  expect(opening).toContain("The page jumps");
  const { conversationId } = await talkAbout(agent, words(id, "May I call you about it?"));
  expect(await messagesIn(conversationId)).toMatchObject([
    { content: { text: "May I call you about it?" } },
  ]);
  expect(await changesOf(id)).toMatchObject([
    { kind: "note", authorId: agent.id, text: expect.stringContaining("May I call you about it?") },
  ]);
});

test("asked for twice it is one chat with one first message", async () => {
  const agent = await createAgent();
  const id = await told();
  const said = words(id);
  const [one, other] = await Promise.all([talkAbout(agent, said), talkAbout(agent, said)]);
  expect(other).toEqual(one);
  expect(await changesOf(id)).toHaveLength(1);
  expect(await messagesIn(one.conversationId)).toHaveLength(1);
});

test("a chat that a colleague is in stays theirs, and a customer opens none by this", async () => {
  const [agent, colleague] = await Promise.all([createAgent(), createAgent()]);
  const customer = await createCustomer();
  const { id: conversationId } = await createConversation(customer);
  await takeOver(colleague, conversationId);
  const id = await told({}, customer);
  await expect(talkAbout(agent, words(id))).rejects.toThrow(Conflict);
  expect((await itemOf(id)).conversationId).toBeNull();
  await expect(talkAbout(customer, words(id))).rejects.toThrow(Forbidden);
});

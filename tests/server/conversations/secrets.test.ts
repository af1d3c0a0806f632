import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { sendMessage } from "#server/conversations/send.ts";
import { eventsAfter } from "#server/conversations/events.ts";
import { leaveNote, reply } from "#server/conversations/messages.ts";
import { searchConversations } from "#server/desk/search.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { submitFeedback } from "#server/feedback/submit.ts";
import { db } from "#server/platform/db.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { speaking } from "#tests/support/model.ts";
import "#tests/support/assistant.ts";

const CARD = "5555 5555 5555 4444";

test("a card number that a customer sends is neither stored nor shown nor found, and they are told", async () => {
  speaking("I see.");
  const customer = await createCustomer();
  const text = `A person please, my card is ${CARD} and my name ${randomUUID()}`;
  const { conversationId } = await sendMessage(customer, { clientKey: randomUUID(), text });

  const [message] = await eventsAfter(conversationId, 0, 10);
  expect(message?.content).toMatchObject({
    text: text.replace(CARD, "•••• 4444"),
    hidden: ["card"],
  });
  const stored = await db.$queryRaw<{ row: string }[]>`
    select event::text as row from event where conversation_id = ${conversationId}::uuid
    union all select conversation::text from conversation where id = ${conversationId}::uuid
    union all select human_request::text from human_request where conversation_id = ${conversationId}::uuid`;
  expect(stored.map(({ row }) => row).join("\n")).not.toMatch(/5555/);
  const { conversations } = await searchConversations(await createAgent(), { query: CARD });
  expect(conversations.map(({ id }) => id)).not.toContain(conversationId);
});

test("the same message sent again is the same message, though its card number was hidden", async () => {
  speaking("I see.");
  const customer = await createCustomer();
  const message = { clientKey: randomUUID(), text: `my card ${CARD}` };
  const answers = await Promise.all([1, 2, 3].map(() => sendMessage(customer, message)));
  expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
});

test("what agents write is stored without card numbers too", async () => {
  const [agent, customer] = await Promise.all([createAgent(), createCustomer()]);
  const { id } = await createConversation(customer);
  await takeOver(agent, id);
  const words = () => ({ conversationId: id, clientKey: randomUUID(), text: `Card ${CARD}` });
  await reply(agent, words());
  await leaveNote(agent, words());

  const texts = (await eventsAfter(id, 0, 10)).flatMap(({ content }) =>
    "text" in content ? [content.text] : [],
  );
  expect(texts).toEqual(["Card •••• 4444", "Card •••• 4444"]);
});

test("feedback is stored without card numbers, and sent again it is the same", async () => {
  const customer = await createCustomer();
  const feedback = {
    clientKey: randomUUID(),
    kind: "problem" as const,
    text: `You charged ${CARD}`,
    mayWrite: false,
  };
  const { id } = await submitFeedback(customer, feedback);
  expect(await submitFeedback(customer, feedback)).toEqual({ id });
  const { text } = await db.feedbackItem.findUniqueOrThrow({ where: { id } });
  expect(text).toBe("You charged •••• 4444");
});

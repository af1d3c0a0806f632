import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { sendMessage } from "#server/conversations/send.ts";
import { eventsAfter } from "#server/conversations/events.ts";
import { db } from "#server/platform/db.ts";
import { openStream, say } from "#tests/support/conversations.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";
import { speaking } from "#tests/support/model.ts";
import "#tests/support/assistant.ts";

/** As the log stands when the program ends right after the COMMIT of a customer's message. */
async function committedAlone(text: string) {
  const customer = await createCustomer();
  const { id: conversationId } = await createConversation(customer);
  const clientKey = randomUUID();
  await say(customer, conversationId, text, clientKey);
  const sendAgain = () => sendMessage(customer, { conversationId, clientKey, text });
  return { customer, conversationId, sendAgain };
}

test("a question that was committed but never taken up is answered when it is sent again, once", async () => {
  const asked = speaking("It is due on 1 December.");
  const { customer, conversationId, sendAgain } = await committedAlone("When is my next payment?");

  expect(await Promise.all([sendAgain(), sendAgain()])).toMatchObject([{ seq: 1 }, { seq: 1 }]);
  const tab = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await tab.until(() => tab.events().length === 2);
  await sendAgain();
  await tab.close();

  const events = await eventsAfter(conversationId, 0, 100);
  expect(events.map(({ author }) => author)).toEqual(["customer", "assistant"]);
  expect(asked).toHaveLength(1);
});

test("a wish for a person that was committed but not heard is heard when it is sent again, once", async () => {
  const { conversationId, sendAgain } = await committedAlone("I want to talk to a human");

  await Promise.all([sendAgain(), sendAgain()]);
  await sendAgain();

  expect(await db.humanRequest.count({ where: { conversationId } })).toBe(1);
  const events = await eventsAfter(conversationId, 0, 100);
  expect(events.map(({ kind }) => kind)).toEqual(["message", "human_requested"]);
});

import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { takesBack } from "#server/assistant/wants-person/taking-back.ts";
import { sendMessage } from "#server/conversations/send.ts";
import { askFor } from "#server/desk/requests.ts";
import { db } from "#server/platform/db.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";
import "#tests/support/assistant.ts";

describe("words that take a wish back", () => {
  test.each([
    "nah dont need one",
    "actually leave it, its fine",
    "Never mind.",
    "ach nee lass mal",
    "hat sich erledigt, danke",
    "nej det behövs inte ändå",
    "äsch, glöm det",
    "لا داعي، شكرا",
    "laisse tomber",
  ])("%s", (text) => expect(takesBack(text)).toBe(true));

  test.each([
    "I don't want to wait any longer",
    "leave it on the plan or move it?",
    "Do I need to do anything?",
    "I changed my address, and the payment for the lamp still goes to the old one",
    "ok",
    "it's fine",
  ])("are not: %s", (text) => expect(takesBack(text)).toBe(false));
});

async function waiting(askedBy: "words" | "distress") {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  await askFor(id, askedBy, "A person, please", askedBy === "distress" ? "crisis" : null);
  return { customer, id };
}

const say = ({ customer, id }: Awaited<ReturnType<typeof waiting>>, text: string) =>
  sendMessage(customer, { conversationId: id, clientKey: randomUUID(), text });

const liveOf = (conversationId: string) =>
  db.humanRequest.count({ where: { conversationId, endedAt: null } });

test("whoever asked for a person and needs none waits no longer, and is answered", async () => {
  const one = await waiting("words");
  await say(one, "actually leave it");
  await expect.poll(() => liveOf(one.id)).toBe(0);
  await expect
    .poll(() => db.event.count({ where: { conversationId: one.id, author: "assistant" } }))
    .toBe(1);
});

test("who is waited for because of danger is not sent away by three words", async () => {
  const one = await waiting("distress");
  await say(one, "forget it");
  await expect
    .poll(() => db.event.count({ where: { conversationId: one.id, author: "assistant" } }))
    .toBe(1);
  expect(await liveOf(one.id)).toBe(1);
});

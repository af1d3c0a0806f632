import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { publishArticles } from "#server/articles/content.ts";
import { sendMessage } from "#server/conversations/send.ts";
import { contents } from "#server/conversations/schema.ts";
import { openStream } from "#tests/support/conversations.ts";
import { createCustomer } from "#tests/support/factories.ts";
import "#tests/support/assistant.ts";

beforeAll(async () => {
  await publishArticles();
});

async function citationsFor(text: string) {
  const customer = await createCustomer({ locale: "en-GB" });
  const { conversationId } = await sendMessage(customer, { clientKey: randomUUID(), text });
  const tab = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await tab.until(() => tab.events().some(({ author }) => author === "assistant"));
  await tab.close();
  const answer = tab.events().find(({ author }) => author === "assistant");
  return contents.message.parse(answer?.content);
}

test("an answer cites the passage that it says, and no other of the same article", async () => {
  const { text, citations = [] } = await citationsFor("Is there a late fee?");
  expect(citations).toEqual([
    expect.objectContaining({ slug: "late-payments", version: 1, passage: text }),
  ]);
});

test("an answer that rests on no article cites none", async () => {
  const { citations = [] } = await citationsFor("When is my next payment?");
  expect(citations).toEqual([]);
});

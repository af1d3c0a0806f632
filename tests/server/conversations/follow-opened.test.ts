import { expect, test } from "vitest";
import { openConversation } from "#server/conversations/open.ts";
import { openStream, say } from "#tests/support/conversations.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";

test("a conversation that began during the stream goes on after its line was cut", async () => {
  const customer = await createCustomer();
  const first = openStream(customer, []);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { id } = await openConversation(customer, {});
  await say(customer, id, "1");
  await first.until(() => first.events().length === 1);
  await first.close();
  await say(customer, id, "2");

  const second = openStream(customer, [], { lastEventId: first.lastEventId });
  await second.until(() => second.events().length === 1);

  expect(second.events().map(({ seq }) => seq)).toEqual([2]);
  await second.close();
});

test("a conversation that was opened a moment before the stream is in it", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  await say(customer, id, "1");
  const stream = openStream(customer, []);
  await stream.until(() => stream.events().length === 1);
  expect(stream.events().map(({ conversationId }) => conversationId)).toEqual([id]);
  await stream.close();
});

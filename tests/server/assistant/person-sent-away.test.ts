import { expect, test } from "vitest";
import { withdrawRequest } from "#server/desk/requests.ts";
import { db } from "#server/platform/db.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { failing, modelThat, speaking } from "#tests/support/model.ts";
import { answersIn, ask, liveRequests, patience } from "#tests/support/assistant.ts";

test("a question that was answered while waiting is not answered again when the wish is withdrawn", async () => {
  const asked = speaking("On 1 December.");
  const customer = await createCustomer();
  const { conversationId } = await ask(customer, "A person please");
  await ask(customer);
  await expect.poll(() => answersIn(conversationId)).toHaveLength(1);

  await withdrawRequest(customer, conversationId);

  expect(asked).toHaveLength(1);
});

test("a person who was sent away does not come back with the next plain message, only when asked for anew", async () => {
  const customer = await createCustomer();
  const { conversationId } = await ask(customer, "I want to talk to a human");
  await withdrawRequest(customer, conversationId);

  await ask(customer, "When is my next payment?");
  await expect.poll(() => answersIn(conversationId), patience).toHaveLength(1);
  expect(await liveRequests(conversationId)).toBe(0);

  await ask(customer, "On second thought, a human please");
  expect(await liveRequests(conversationId)).toBe(1);
});

test("an answer that was begun before the person was sent away calls none", async () => {
  const customer = await createCustomer();
  const gate = Promise.withResolvers<void>();
  const asked = modelThat(async function* ({ prompt }) {
    if (prompt.at(-1)?.role === "tool")
      return yield { type: "text-delta", id: "1", delta: "Well." };
    await gate.promise;
    yield {
      type: "tool-call",
      toolCallId: "1",
      toolName: "askForPerson",
      input: JSON.stringify({ reason: "They asked" }),
    };
  });
  const { conversationId } = await ask(customer);
  await expect.poll(() => asked.length).toBe(1);
  await ask(customer, "a person please");
  await withdrawRequest(customer, conversationId);
  gate.resolve();

  await expect.poll(() => answersIn(conversationId)).toHaveLength(1);
  expect(await liveRequests(conversationId)).toBe(0);
});

test("a wish that is withdrawn is not answered with a person again", async () => {
  const asked = speaking("Hello.");
  const customer = await createCustomer();
  const { conversationId } = await ask(customer, "A person please");

  await withdrawRequest(customer, conversationId);

  expect(asked).toHaveLength(0);
  expect(await db.humanRequest.count({ where: { conversationId, endedAt: null } })).toBe(0);
});

test("with the model down a person who is sent away is not called again", async () => {
  const asked = failing();
  const customer = await createCustomer();
  const { conversationId } = await ask(customer);
  const live = () => db.humanRequest.count({ where: { conversationId, endedAt: null } });
  await expect.poll(live).toBe(1);
  const times = asked.length;

  await withdrawRequest(customer, conversationId);

  expect(asked).toHaveLength(times);
  expect(await live()).toBe(0);
});

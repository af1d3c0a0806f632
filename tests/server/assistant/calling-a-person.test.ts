import { expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { openStream } from "#tests/support/conversations.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { failing, speaking } from "#tests/support/model.ts";
import { answersIn, ask, has, liveRequests, patience } from "#tests/support/assistant.ts";

test("with the model down the customer is told, and a person is asked for", async () => {
  failing();
  const customer = await createCustomer();
  const { conversationId } = await ask(customer);
  const tab = openStream(customer, [{ id: conversationId, seq: 0 }]);

  await tab.until(has("answer_failed"));
  await tab.until(has("human_requested"));

  expect(await db.humanRequest.findMany({ where: { conversationId } })).toMatchObject([
    { askedBy: "failure", endedAt: null },
  ]);
  await tab.close();
});

test.each([
  "I want to talk to a human",
  "Kann ich mit einem Menschen sprechen?",
  "Jag vill prata med en människa",
  "أريد التحدث مع شخص",
])("words are enough, in one turn and without any model: %s", async (text) => {
  const asked = failing();
  const { conversationId } = await ask(await createCustomer(), text);

  expect(await db.humanRequest.findMany({ where: { conversationId } })).toMatchObject([
    { askedBy: "words" },
  ]);
  expect(asked).toHaveLength(0);
});

test("while a person is on the way the assistant goes on answering, and the request stays", async () => {
  const asked = speaking("On 1 December.");
  const customer = await createCustomer();
  const { conversationId } = await ask(customer, "Can I speak to a person please");
  expect(asked).toHaveLength(0);

  await ask(customer);

  await expect.poll(() => answersIn(conversationId)).toHaveLength(1);
  expect(JSON.stringify(asked[0]?.prompt)).toContain("Person: on the way");
  expect(await liveRequests(conversationId)).toBe(1);
});

test("who asks for a person again while one is on the way is answered, and never met with silence", async () => {
  const asked = speaking("A person is on the way.");
  const customer = await createCustomer();
  const { conversationId } = await ask(customer, "Can I speak to a person please");
  expect(asked).toHaveLength(0);

  await ask(customer, "I want to talk to a human");

  await expect.poll(() => answersIn(conversationId)).toHaveLength(1);
  expect(await liveRequests(conversationId)).toBe(1);
});

test("words of distress bring a person first in line and a kind answer at once, whatever else they ask", async () => {
  const customer = await createCustomer();
  const { conversationId } = await ask(customer, "I want to die. Is there a human?");

  expect(await db.humanRequest.findMany({ where: { conversationId } })).toMatchObject([
    { askedBy: "distress", priority: 2000 },
  ]);
  await expect.poll(() => answersIn(conversationId), patience).toHaveLength(1);
  const [answer] = await answersIn(conversationId);
  expect(JSON.stringify(answer?.content)).toMatch(
    /You matter more than any payment.*asked a person/,
  );
});

test("who waits for a person and then speaks of distress moves to the front", async () => {
  speaking("I am sorry.");
  const customer = await createCustomer();
  const { conversationId } = await ask(customer, "a person please");
  await Promise.all([
    ask(customer, "I don't want to live anymore"),
    ask(customer, "my husband beats me"),
  ]);

  expect(await db.humanRequest.findMany({ where: { conversationId } })).toMatchObject([
    { priority: 2000, endedAt: null },
  ]);
  const isOver = { conversationId, endedAt: { not: null } };
  await expect
    .poll(() => db.assistantRun.count({ where: { ...isOver, questionSeq: { gt: 3 } } }), patience)
    .toBeGreaterThan(0);
});

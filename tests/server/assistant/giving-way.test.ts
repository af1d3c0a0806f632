import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { withdrawRequest } from "#server/desk/requests.ts";
import { sendMessage } from "#server/conversations/send.ts";
import { eventsAfter } from "#server/conversations/events.ts";
import { reply } from "#server/conversations/messages.ts";
import { takeOver, handBack } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import type { Frame } from "#server/conversations/schema.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { openStream } from "#tests/support/conversations.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { failing, modelThat, speaking, speakingUntil } from "#tests/support/model.ts";
import "#tests/support/assistant.ts";

const ask = (customer: Viewer, text = "When is my next payment?") =>
  sendMessage(customer, { clientKey: randomUUID(), text });

const drafted = (frames: Frame[]) =>
  frames.reduce(
    (text, frame) => (frame.type === "draft" ? text.slice(0, frame.offset) + frame.text : text),
    "",
  );

const has = (kind: string) => (frames: Frame[]) =>
  frames.some((frame) => frame.type === "event" && frame.event.kind === kind);

const answersIn = async (conversationId: string) =>
  (await eventsAfter(conversationId, 0, 100)).filter(({ author }) => author === "assistant");

/** The embedded model first learns, and then speaks at a reader's pace. */
const patience = { timeout: 30_000 };

const liveRequests = (conversationId: string) =>
  db.humanRequest.count({ where: { conversationId, endedAt: null } });

test("when an agent takes over in mid-sentence the assistant says nothing after it", async () => {
  const { goOn } = speakingUntil("It is due ", "on 1 December.");
  const customer = await createCustomer();
  const agent = await createAgent();
  const { conversationId } = await ask(customer);
  const tab = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await tab.until((frames) => drafted(frames) === "It is due ");

  await takeOver(agent, conversationId);
  goOn();
  await tab.until(has("joined"));
  await new Promise((resolve) => setTimeout(resolve, 100));

  const events = await eventsAfter(conversationId, 0, 100);
  expect(events.map(({ kind, author }) => `${author} ${kind}`)).toEqual([
    "customer message",
    "assistant message",
    "agent joined",
  ]);
  expect(events[1]?.content).toMatchObject({ text: "It is due ", cut: "taken_over" });
  const joined = tab.frames.findIndex(
    (frame) => frame.type === "event" && frame.event.kind === "joined",
  );
  expect(tab.frames.slice(joined).filter(({ type }) => type === "draft")).toEqual([]);
  await tab.close();
});

test("in fifty races between take-over and the last word there is never a word after the take-over", async () => {
  const agent = await createAgent();
  for (let round = 0; round < 50; round += 1) {
    const { goOn } = speakingUntil("It is ", "due.");
    const { conversationId } = await ask(await createCustomer());
    await new Promise((resolve) => setTimeout(resolve, round % 7));
    await Promise.all([takeOver(agent, conversationId), Promise.resolve().then(goOn)]);
    const events = await eventsAfter(conversationId, 0, 100);
    const joined = events.findIndex(({ kind }) => kind === "joined");
    expect(events.slice(joined).some(({ author }) => author === "assistant")).toBe(false);
    expect(events.filter(({ author }) => author === "assistant").length).toBeLessThanOrEqual(1);
  }
});

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

test("the person who was on the way takes over, and the answer that was being written ends there", async () => {
  const { goOn } = speakingUntil("It is due ", "on 1 December.");
  const customer = await createCustomer();
  const { conversationId } = await ask(customer, "A person please");
  await ask(customer);
  const tab = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await tab.until((frames) => drafted(frames) === "It is due ");

  await takeOver(await createAgent(), conversationId);
  goOn();
  await tab.until(has("joined"));
  await tab.close();

  expect(await answersIn(conversationId)).toMatchObject([
    { content: { text: "It is due ", cut: "taken_over" } },
  ]);
});

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

test.each([
  "thanks, that helped!",
  "Thank you so much, bye",
  "Vielen Dank!",
  "tack så mycket",
  "muchas gracias",
  "شكرا جزيلا",
])("thanks are for the agent, before the hand-back or after it: %s", async (thanks) => {
  const asked = speaking("You're welcome.");
  const customer = await createCustomer();
  const agent = await createAgent();
  const { conversationId } = await ask(customer, "A person please");
  await takeOver(agent, conversationId);
  await reply(agent, { conversationId, clientKey: randomUUID(), text: "It is on its way." });

  await ask(customer, thanks);
  await handBack(agent, conversationId);
  await ask(customer, thanks);
  expect(asked).toHaveLength(0);

  await ask(customer, "And when is my next payment?");
  await expect.poll(() => answersIn(conversationId)).toHaveLength(1);
});

test("thanks to the assistant are answered by it", async () => {
  speaking("You're welcome.");
  const customer = await createCustomer();
  const { conversationId } = await ask(customer);
  await expect.poll(() => answersIn(conversationId)).toHaveLength(1);
  await ask(customer, "thanks!");
  await expect.poll(() => answersIn(conversationId)).toHaveLength(2);
});

test("words of distress bring a person first in line and a kind answer at once, whatever else they ask", async () => {
  const customer = await createCustomer();
  const { conversationId } = await ask(customer, "I want to die. Is there a human?");

  expect(await db.humanRequest.findMany({ where: { conversationId } })).toMatchObject([
    { askedBy: "distress", priority: 10 },
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
    { priority: 10, endedAt: null },
  ]);
  const isOver = { conversationId, endedAt: { not: null } };
  await expect
    .poll(() => db.assistantRun.count({ where: { ...isOver, questionSeq: { gt: 3 } } }), patience)
    .toBeGreaterThan(0);
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

test("handed back to the assistant, the customer's last question is answered by it", async () => {
  speaking("On 1 December.");
  const customer = await createCustomer();
  const agent = await createAgent();
  const { conversationId } = await ask(customer, "A person please");
  await takeOver(agent, conversationId);
  await ask(customer);

  await handBack(agent, conversationId);

  await expect.poll(() => answersIn(conversationId)).toHaveLength(1);
});

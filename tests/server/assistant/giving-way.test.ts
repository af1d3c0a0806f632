import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { eventsAfter } from "#server/conversations/events.ts";
import { reply } from "#server/conversations/messages.ts";
import { takeOver, handBack } from "#server/desk/takeover.ts";
import { openStream } from "#tests/support/conversations.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { speaking, speakingUntil } from "#tests/support/model.ts";
import { answersIn, ask, drafted, has } from "#tests/support/assistant.ts";

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

import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { reapRuns } from "#server/assistant/reaper.ts";
import { sendMessage } from "#server/conversations/send.ts";
import { eventsAfter } from "#server/conversations/events.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { say } from "#tests/support/conversations.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { modelThat, speaking, speakingUntil } from "#tests/support/model.ts";
import { answersIn } from "#tests/support/assistant.ts";

/** Other tests are at work on the same machine. */
const patience = { timeout: 15_000 };

const AGO = new Date(Date.now() - 60_000);

/** Committed a while ago, and nothing has followed from it. */
async function saidAgo({ id: authorId }: Viewer, conversationId: string, text: string) {
  const { seq } = await db.conversation.update({
    where: { id: conversationId },
    data: { seq: { increment: 1 } },
  });
  await db.event.create({
    data: {
      conversationId,
      seq,
      kind: "message",
      author: "customer",
      authorId,
      clientKey: randomUUID(),
      content: { text },
      createdAt: AGO,
    },
  });
}

/** A question whose answer hangs because its process has died. */
async function hanging(customer: Viewer) {
  const { id: conversationId } = await createConversation(customer);
  const { seq } = await say(customer, conversationId, "When is my next payment?");
  await db.assistantRun.create({
    data: { conversationId, turn: 0, questionSeq: seq, draft: "It is", heartbeatAt: AGO },
  });
  return conversationId;
}

test("a question asked while a dead answer waits for its end is answered, once", async () => {
  const asked = speaking("On 1 December.");
  const customer = await createCustomer();
  const conversationId = await hanging(customer);
  await saidAgo(customer, conversationId, "Hello?");

  await Promise.all([reapRuns(), reapRuns()]);
  await expect.poll(() => answersIn(conversationId), patience).toHaveLength(2);
  await reapRuns();

  expect((await answersIn(conversationId)).map(({ content }) => content)).toMatchObject([
    { text: "It is", cut: "interrupted" },
    { text: "On 1 December." },
  ]);
  expect(asked).toHaveLength(1);
});

test("a question that was committed right before the program ended is taken up", async () => {
  const asked = speaking("On 1 December.");
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  await saidAgo(customer, id, "When is my next payment?");

  await reapRuns();
  await expect.poll(() => answersIn(id), patience).toHaveLength(1);
  await reapRuns();
  expect(asked).toHaveLength(1);
});

test("a request for a person that was committed and not heard is heard, once", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  await saidAgo(customer, id, "I want to talk to a human");

  await Promise.all([reapRuns(), reapRuns()]);
  await reapRuns();

  expect(await db.humanRequest.count({ where: { conversationId: id } })).toBe(1);
});

test("what has just been said is left to those who are at it", async () => {
  const asked = speaking("On 1 December.");
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  await say(customer, id, "When is my next payment?");

  await reapRuns();

  expect(asked).toHaveLength(0);
});

test("what a person has in hand is not taken up", async () => {
  const asked = speaking("On 1 December.");
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  await takeOver(await createAgent(), id);
  await saidAgo(customer, id, "And now?");

  await reapRuns();

  expect(asked).toHaveLength(0);
});

test("a message whose key is that of a run neither hangs the run nor is taken for its answer", async () => {
  const { asked, goOn } = speakingUntil("It is due ", "on 1 December.");
  const customer = await createCustomer();
  const text = "When is my next payment?";
  const { conversationId } = await sendMessage(customer, { clientKey: randomUUID(), text });
  await expect.poll(() => asked.length, patience).toBe(1);
  const run = await db.assistantRun.findFirstOrThrow({ where: { conversationId } });

  await sendMessage(customer, { clientKey: run.id, text: "Guessed" });
  goOn();

  const ended = () => db.assistantRun.count({ where: { id: run.id, end: "finished" } });
  await expect.poll(ended, patience).toBe(1);
  const events = await eventsAfter(conversationId, 0, 10);
  expect(events.slice(0, 3).map(({ author, clientKey }) => [author, clientKey])).toEqual([
    ["customer", expect.any(String)],
    ["customer", run.id],
    ["assistant", run.id],
  ]);
});

test("a run whose words the log refuses is ended, and a person is asked for", async () => {
  const customer = await createCustomer();
  const gate = Promise.withResolvers<void>();
  modelThat(async function* () {
    yield { type: "text-delta", id: "1", delta: "Well" };
    await gate.promise;
  });
  const text = "When is my next payment?";
  const { conversationId } = await sendMessage(customer, { clientKey: randomUUID(), text });
  await expect.poll(() => db.assistantRun.count({ where: { conversationId } }), patience).toBe(1);
  const { id } = await db.assistantRun.findFirstOrThrow({ where: { conversationId } });
  await db.event.create({
    data: {
      conversationId,
      seq: 1000,
      kind: "message",
      author: "assistant",
      clientKey: id,
      content: { text: "Something else" },
    },
  });
  gate.resolve();

  const ended = () => db.assistantRun.count({ where: { id, endedAt: { not: null } } });
  await expect.poll(ended, patience).toBe(1);
  await expect.poll(() => db.humanRequest.count({ where: { conversationId } }), patience).toBe(1);
});

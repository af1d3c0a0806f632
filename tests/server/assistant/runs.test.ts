import { expect, test } from "vitest";
import { reapRuns } from "#server/assistant/reaper.ts";
import { interruptRuns } from "#server/assistant/runs.ts";
import { stopAnswer } from "#server/assistant/stop.ts";
import { db } from "#server/platform/db.ts";
import type { Frame } from "#server/conversations/schema.ts";
import { openStream } from "#tests/support/conversations.ts";
import { createConversation, createCustomer } from "#tests/support/factories.ts";
import { speaking, speakingUntil } from "#tests/support/model.ts";
import { answersIn, ask, drafted } from "#tests/support/assistant.ts";

const hasAnswer = (frames: Frame[]) =>
  frames.some((frame) => frame.type === "event" && frame.event.author === "assistant");

test("whoever joins at any moment of the answer reads the same text, of one run, kept once", async () => {
  const sentence = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");
  const asked = speaking(sentence, 4);
  const customer = await createCustomer();
  const { conversationId } = await ask(customer);

  const tabs = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 10));
      const tab = openStream(customer, [{ id: conversationId, seq: 0 }]);
      await tab.until(hasAnswer);
      await tab.close();
      return tab;
    }),
  );

  for (const tab of tabs) {
    expect(tab.events().at(-1)).toMatchObject({ content: { text: sentence } });
    expect(sentence.startsWith(drafted(tab.frames))).toBe(true);
  }
  expect(asked).toHaveLength(1);
  expect(await answersIn(conversationId)).toHaveLength(1);
});

test("closing every tab does not stop the answer", async () => {
  const { goOn } = speakingUntil("It is due ", "on 1 December.");
  const customer = await createCustomer();
  const { conversationId } = await ask(customer);
  const tab = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await tab.until((frames) => drafted(frames) !== "");
  await tab.close();

  goOn();

  await expect
    .poll(() => answersIn(conversationId))
    .toMatchObject([{ content: { text: "It is due on 1 December." } }]);
});

test("stop cancels the answer and keeps what was said", async () => {
  speakingUntil("It is due ", "on 1 December.");
  const customer = await createCustomer();
  const { conversationId } = await ask(customer);
  const tab = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await tab.until((frames) => drafted(frames) === "It is due ");

  expect(await stopAnswer(customer, conversationId)).toEqual({ stopped: true });
  await tab.until(hasAnswer);

  expect(tab.events().at(-1)).toMatchObject({ content: { text: "It is due ", cut: "stopped" } });
  expect(await stopAnswer(customer, conversationId)).toEqual({ stopped: false });
  expect(await db.assistantRun.findMany({ where: { conversationId } })).toMatchObject([
    { end: "stopped" },
  ]);
  await tab.close();
});

test("a stranger cannot stop an answer", async () => {
  const { goOn } = speakingUntil("It is ", "due.");
  const { conversationId } = await ask(await createCustomer());
  const stranger = await createCustomer();
  await expect(stopAnswer(stranger, conversationId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  goOn();
  await expect.poll(() => answersIn(conversationId)).toHaveLength(1);
});

test("what is asked during an answer is answered after it", async () => {
  const { asked, goOn } = speakingUntil("First ", "answer.");
  const customer = await createCustomer();
  const { conversationId } = await ask(customer);
  await ask(customer, "And the one after that?");
  await ask(customer, "And in total?");
  goOn();

  await expect.poll(() => answersIn(conversationId)).toHaveLength(2);
  expect(asked).toHaveLength(2);
  const question = JSON.stringify(asked[1]?.prompt);
  expect(question).toContain("And the one after that?");
  expect(question).toContain("And in total?");
});

test("only what the database holds is history: the client sends nothing but its new words", async () => {
  const asked = speaking("Hello.");
  const customer = await createCustomer();
  const { conversationId } = await ask(customer, "First question");
  await expect.poll(() => answersIn(conversationId)).toHaveLength(1);
  await ask(customer, "Second question");
  await expect.poll(() => answersIn(conversationId)).toHaveLength(2);

  const roles = asked[1]?.prompt.map(({ role }) => role);
  expect(roles).toEqual(["system", "user", "assistant", "user"]);
});

test("an answer whose process died ends as interrupted, with what it had said", async () => {
  const customer = await createCustomer();
  const { id: conversationId } = await createConversation(customer);
  const silentSince = new Date(Date.now() - 60_000);
  await db.assistantRun.create({
    data: { conversationId, turn: 0, questionSeq: 0, draft: "It is due", heartbeatAt: silentSince },
  });

  await Promise.all([reapRuns(), reapRuns()]);

  expect(await answersIn(conversationId)).toMatchObject([
    { content: { text: "It is due", cut: "interrupted" } },
  ]);
  expect(await db.assistantRun.findMany({ where: { conversationId } })).toMatchObject([
    { end: "interrupted" },
  ]);
});

test("when the program ends, answers in the making are kept", async () => {
  speakingUntil("It is due ", "on 1 December.");
  const customer = await createCustomer();
  const { conversationId } = await ask(customer);
  const tab = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await tab.until((frames) => drafted(frames) === "It is due ");

  await interruptRuns();

  expect(await answersIn(conversationId)).toMatchObject([
    { content: { text: "It is due ", cut: "interrupted" } },
  ]);
  await tab.close();
});

import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { reapRuns } from "#server/assistant/reaper.ts";
import { sendMessage } from "#server/conversations/send.ts";
import type { ConversationView, Frame } from "#server/conversations/schema.ts";
import { viewsOf } from "#server/conversations/view.ts";
import { db } from "#server/platform/db.ts";
import { openStream } from "#tests/support/conversations.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { speakingUntil } from "#tests/support/model.ts";
import "#tests/support/assistant.ts";

/** As the desk's rows know it by now. */
const told = (frames: Frame[]): ConversationView | null =>
  frames.flatMap((frame) => (frame.type === "desk" ? [frame.conversation] : [])).at(-1) ?? null;

test("the assistant answers while it writes, and the desk is told when it begins and when it is done", async () => {
  const { goOn } = speakingUntil("It is due ", "on 1 December.");
  const desk = openStream(await createAgent(), [], { desk: true });
  const customer = await createCustomer();
  await sendMessage(customer, { clientKey: randomUUID(), text: "When is my next payment?" });
  await desk.until((frames) => told(frames)?.answering === true, "that it answers");

  goOn();
  await desk.until((frames) => told(frames)?.answering === false, "that it is done");
  expect(told(desk.frames)).toMatchObject({
    status: "assistant",
    preview: "It is due on 1 December.",
  });
  await desk.close();
});

test("a conversation that nobody writes in is with the assistant, which is not answering", async () => {
  const { id } = await createConversation();
  const [view] = await viewsOf(await createAgent(), [id]);
  expect(view).toMatchObject({ status: "assistant", answering: false });
});

test("an answer whose process died is no longer being written once it is reaped", async () => {
  const { id } = await createConversation();
  await db.assistantRun.create({
    data: { conversationId: id, turn: 0, questionSeq: 1, heartbeatAt: new Date(0) },
  });
  const answering = async () => (await viewsOf(await createAgent(), [id]))[0]?.answering;
  expect(await answering()).toBe(true);
  await reapRuns();
  expect(await answering()).toBe(false);
});

import { beforeEach, expect, test } from "vitest";
import { handBack, takeOver } from "#server/desk/takeover.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import {
  agentOnShift,
  answerTo,
  callerOf,
  mondayWithOneAgent,
  wish,
} from "#tests/support/calls.ts";
import { waitingCustomer } from "#tests/support/conversation-log.ts";
import { say } from "#tests/support/conversations.ts";
import { createCustomer } from "#tests/support/factories.ts";
import "#tests/support/assistant.ts";

const NOON = "2026-11-23T12:00:00.000Z";

let trained: Viewer;

beforeEach(async () => {
  trained = await mondayWithOneAgent();
});

/** Nothing is said of a topic: the chat knows it. */
const fromChat = (conversationId: string, at = NOON) =>
  wish(at, { conversationId, topic: undefined });

test("a call booked out of a chat is about what the chat is about, and for who was in it", async () => {
  const helper = await agentOnShift({ skills: ["refunds"] });
  const { customer, conversationId } = await waitingCustomer();
  await say(customer, conversationId, "Where is my refund? I sent the jacket back two weeks ago.");
  await takeOver(helper, conversationId);
  await handBack(helper, conversationId);

  const { callbacks } = callerOf(customer);
  const slots = await callbacks.slots({ conversationId, limit: 1 });
  expect(slots.topic).toBe("refunds");
  const booked = await callbacks.book(fromChat(conversationId));
  expect(booked.topic).toBe("refunds");
  const story = await callerOf(helper).callbacks.story({ id: booked.id });
  expect(story).toMatchObject({
    topic: "refunds",
    mine: true,
    fromChat: { agentName: helper.name },
  });
  expect(story.conversations[0]?.id).toBe(conversationId);
});

test("only times of those who know the topic are offered, and the same click is the same booking", async () => {
  const { customer, conversationId } = await waitingCustomer();
  await say(customer, conversationId, "I lost my job and I can't pay this month.");
  const { callbacks } = callerOf(customer);
  const slots = await callbacks.slots({ conversationId });
  expect(slots).toMatchObject({ topic: "hardship", best: [] });
  expect(await answerTo(callbacks.book(fromChat(conversationId)))).toBe(
    "CONFLICT callbacks.noneLeft",
  );
  const hardship = await agentOnShift({ skills: ["hardship"] });
  const click = fromChat(conversationId);
  const { id } = await callbacks.book(click);
  expect(await callbacks.book(click)).toMatchObject({ id });
  const story = await callerOf(hardship).callbacks.story({ id });
  expect(story).toMatchObject({ mine: true, topic: "hardship", fromChat: { agentName: null } });
});

test("a chat that says nothing yet is about something else, and another's chat does not exist", async () => {
  const { customer, conversationId } = await waitingCustomer();
  const { callbacks } = callerOf(customer);
  expect((await callbacks.slots({ conversationId })).topic).toBe("other");
  const { id } = await callbacks.book(wish(NOON, { topic: undefined }));
  const story = await callerOf(trained).callbacks.story({ id });
  expect(story).toMatchObject({ topic: "other", fromChat: null });
  const stranger = callerOf(await createCustomer()).callbacks;
  expect(await answerTo(stranger.slots({ conversationId }))).toMatch(/^NOT_FOUND/);
  expect(await answerTo(stranger.book(fromChat(conversationId)))).toMatch(/^NOT_FOUND/);
});

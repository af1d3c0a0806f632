import { expect, test } from "vitest";
import type { ConversationView } from "#server/conversations/schema.ts";
import { isUnread, markSeen, needingMe, rings } from "#app/admin/_desk/attention.ts";
import { listOf, type Lists } from "#app/admin/_desk/lists.ts";

const conversation = (id: string, more: Partial<ConversationView>): ConversationView => ({
  id,
  standing: "agent",
  agentName: null,
  mine: true,
  customer: { name: "Elsa" },
  seq: 4,
  openedAt: "2026-11-23T09:00:00Z",
  closedAt: null,
  lastEventAt: "2026-11-23T09:00:00Z",
  preview: "",
  position: null,
  deadlineAt: null,
  rated: false,
  ...more,
});

const waiting = conversation("w", { standing: "waiting", mine: false, position: 1 });
const own = conversation("m", {});
const lists: Lists = {
  waiting: listOf({ conversations: [waiting], nextCursor: null }),
  mine: listOf({ conversations: [own], nextCursor: null }),
  withAssistant: listOf({ conversations: [], nextCursor: null }),
};

test("the title counts everyone who waits and own conversations with something unread", () => {
  expect(needingMe(lists, {})).toBe(2);
  expect(needingMe(lists, { m: 4 })).toBe(1);
});

test("a conversation is unread until the agent has seen its last event", () => {
  expect(isUnread(own, markSeen({}, "m", 3))).toBe(true);
  expect(isUnread(own, markSeen({}, "m", 4))).toBe(false);
});

test("what was read stays read, and the oldest of very many are forgotten", () => {
  const read = markSeen(markSeen({}, "m", 4), "m", 2);
  expect(read).toEqual({ m: 4 });

  const many = Array.from({ length: 600 }, (_, index) => `c${index}`);
  const seen = many.reduce((known, id) => markSeen(known, id, 1), read);
  expect(Object.keys(seen)).toHaveLength(500);
  expect(seen).toMatchObject({ c599: 1 });
});

test("the desk rings for somebody new in the queue, once", () => {
  expect(rings(lists, conversation("new", { standing: "waiting", mine: false }), null)).toBe(true);
  expect(rings(lists, waiting, null)).toBe(false);
});

test("the desk rings for new words in an own conversation unless the agent is looking at it", () => {
  const written = { ...own, seq: 5 };
  expect(rings(lists, written, null)).toBe(true);
  expect(rings(lists, written, "m")).toBe(false);
  expect(rings(lists, own, null)).toBe(false);
});

test("the assistant's conversations and colleagues' stay silent", () => {
  expect(rings(lists, conversation("a", { standing: "assistant", mine: false }), null)).toBe(false);
  expect(rings(lists, conversation("b", { mine: false }), null)).toBe(false);
  expect(rings(lists, null, null)).toBe(false);
});

import { expect, test } from "vitest";
import type { ConversationView } from "#server/conversations/schema.ts";
import { isUnread, markSeen, needingMe, rings } from "#app/admin/_desk/attention.ts";
import { listOf, type Lists } from "#app/admin/_desk/lists.ts";

const conversation = (id: string, more: Partial<ConversationView>): ConversationView => ({
  id,
  standing: "agent",
  agentName: null,
  mine: true,
  customer: { name: "Elsa", timeZone: "UTC" },
  seq: 4,
  turn: 0,
  openedAt: "2026-11-23T09:00:00Z",
  closedAt: null,
  lastEventAt: "2026-11-23T09:00:00Z",
  preview: "",
  position: null,
  deadlineAt: null,
  waiting: null,
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

const desk = { lists, seen: {}, watching: null };

test("the desk rings for somebody new in the queue, once", () => {
  expect(rings(desk, conversation("new", { standing: "waiting", mine: false }))).toBe(true);
  expect(rings(desk, waiting)).toBe(false);
});

test("the desk rings for new words in an own conversation unless the agent is looking at it", () => {
  const written = { ...own, seq: 5 };
  expect(rings(desk, written)).toBe(true);
  expect(rings({ ...desk, watching: "m" }, written)).toBe(false);
  expect(rings(desk, own)).toBe(false);
});

test("what was read in another tab does not ring in this one", () => {
  expect(rings({ ...desk, seen: { m: 5 } }, { ...own, seq: 5 })).toBe(false);
});

test("the assistant's conversations and colleagues' stay silent", () => {
  expect(rings(desk, conversation("a", { standing: "assistant", mine: false }))).toBe(false);
  expect(rings(desk, conversation("b", { mine: false }))).toBe(false);
  expect(rings(desk, null)).toBe(false);
});

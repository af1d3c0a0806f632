import { expect, test } from "vitest";
import type { ConversationView } from "#server/conversations/schema.ts";
import {
  callFor,
  isSaid,
  isUnread,
  markSeen,
  needingMe,
} from "#app/admin/_desk/state/attention.ts";
import { listOf, type Lists } from "#app/admin/_desk/state/lists.ts";

const conversation = (id: string, more: Partial<ConversationView>): ConversationView => ({
  id,
  status: "agent",
  agentName: null,
  mine: true,
  customer: { name: "Elsa", timeZone: "UTC" },
  seq: 4,
  turn: 0,
  readUpTo: 0,
  openedAt: "2026-11-23T09:00:00Z",
  closedAt: null,
  lastEventAt: "2026-11-23T09:00:00Z",
  preview: "",
  position: null,
  deadlineAt: null,
  breachedAt: null,
  withoutAssistant: false,
  waiting: null,
  reopenableUntil: null,
  rated: false,
  answering: false,
  ...more,
});

const waiting = conversation("w", { status: "waiting", mine: false, position: 1 });
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

test("the agent is called for somebody new in the queue, once", () => {
  expect(callFor(desk, conversation("new", { status: "waiting", mine: false }))).toBe("waiting");
  expect(callFor(desk, waiting)).toBeNull();
});

test("the agent is called for new words in an own conversation unless they are looking at it", () => {
  const written = { ...own, seq: 5 };
  expect(callFor(desk, written)).toBe("message");
  expect(callFor({ ...desk, watching: "m" }, written)).toBeNull();
  expect(callFor(desk, own)).toBeNull();
});

test("the agent is called for a conversation that has become theirs", () => {
  expect(callFor(desk, conversation("moved", {}))).toBe("assigned");
  expect(callFor(desk, { ...waiting, status: "agent", mine: true })).toBe("assigned");
});

test("what was read in another tab calls nobody in this one", () => {
  expect(callFor({ ...desk, seen: { m: 5 } }, { ...own, seq: 5 })).toBeNull();
});

test("the assistant's conversations and colleagues' stay silent", () => {
  expect(callFor(desk, conversation("a", { status: "assistant", mine: false }))).toBeNull();
  expect(callFor(desk, conversation("b", { mine: false }))).toBeNull();
  expect(callFor(desk, null)).toBeNull();
});

test("away from the desk everything is said, who waits only to those who take conversations", () => {
  const elsewhere = { isAtDesk: false, isAvailable: true };
  for (const kind of ["assigned", "message", "waiting"] as const)
    expect(isSaid(kind, elsewhere)).toBe(true);
  expect(isSaid("waiting", { ...elsewhere, isAvailable: false })).toBe(false);
  expect(isSaid("message", { ...elsewhere, isAvailable: false })).toBe(true);
});

test("at the desk, whose lists show the rest, only a conversation handed over is said", () => {
  const atDesk = { isAtDesk: true, isAvailable: true };
  expect(isSaid("assigned", atDesk)).toBe(true);
  expect(isSaid("message", atDesk)).toBe(false);
  expect(isSaid("waiting", atDesk)).toBe(false);
});

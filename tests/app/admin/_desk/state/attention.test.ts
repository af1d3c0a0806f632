import { expect, test } from "vitest";
import {
  callFor,
  isSaid,
  isUnread,
  markSeen,
  needingMe,
} from "#app/admin/_desk/state/attention.ts";
import { listOf, type Lists } from "#app/admin/_desk/state/lists.ts";
import { ownConversation } from "#tests/support/frames.ts";

const waiting = ownConversation("w", { status: "waiting", mine: false, position: 1 });
const own = ownConversation("m", {});
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
  expect(callFor(desk, ownConversation("new", { status: "waiting", mine: false }))).toBe("waiting");
  expect(callFor(desk, waiting)).toBeNull();
});

test("the agent is called for new words in an own conversation unless they are looking at it", () => {
  const written = { ...own, seq: 5 };
  expect(callFor(desk, written)).toBe("message");
  expect(callFor({ ...desk, watching: "m" }, written)).toBeNull();
  expect(callFor(desk, own)).toBeNull();
});

test("the agent is called for a conversation that has become theirs", () => {
  expect(callFor(desk, ownConversation("moved", {}))).toBe("assigned");
  expect(callFor(desk, { ...waiting, status: "agent", mine: true })).toBe("assigned");
});

test("the agent is called by its name for a conversation that was resolved and is not solved", () => {
  expect(callFor(desk, ownConversation("back", { reopened: true }))).toBe("reopened");
});

test("what came back counts until somebody has replied, not only until it was opened", () => {
  const back = ownConversation("m", { reopened: true });
  const mine = listOf({ conversations: [back], nextCursor: null });
  expect(needingMe({ ...lists, mine }, { m: 4 })).toBe(2);
});

test("what was read in another tab calls nobody in this one", () => {
  expect(callFor({ ...desk, seen: { m: 5 } }, { ...own, seq: 5 })).toBeNull();
});

test("the assistant's conversations and colleagues' stay silent", () => {
  expect(callFor(desk, ownConversation("a", { status: "assistant", mine: false }))).toBeNull();
  expect(callFor(desk, ownConversation("b", { mine: false }))).toBeNull();
  expect(callFor(desk, null)).toBeNull();
});

test("away from the desk everything is said, who waits only to those who take conversations", () => {
  const elsewhere = { isAtDesk: false, isOpen: false, isAvailable: true };
  for (const kind of ["assigned", "reopened", "message", "waiting"] as const)
    expect(isSaid(kind, elsewhere)).toBe(true);
  expect(isSaid("waiting", { ...elsewhere, isAvailable: false })).toBe(false);
  expect(isSaid("message", { ...elsewhere, isAvailable: false })).toBe(true);
});

test("at the desk everything of mine is said but new words in what is open, and nothing of the queue", () => {
  const atDesk = { isAtDesk: true, isOpen: false, isAvailable: true };
  for (const kind of ["assigned", "reopened", "message"] as const)
    expect(isSaid(kind, atDesk)).toBe(true);
  expect(isSaid("message", { ...atDesk, isOpen: true })).toBe(false);
  expect(isSaid("waiting", atDesk)).toBe(false);
});

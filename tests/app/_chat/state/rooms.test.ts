import { expect, test } from "vitest";
import type { Frame } from "#server/conversations/schema.ts";
import {
  closeRoom,
  newestRoom,
  openRoom,
  placesOf,
  receiveFrames,
  receiveOwn,
  type Rooms,
} from "#app/_chat/state/rooms.ts";
import { CONVERSATION, conversation, draft, message, RUN } from "#tests/support/frames.ts";

const OTHER = "01980000-0000-7000-8000-000000000002";
const snapshot = (rest = {}) => ({
  conversation: conversation(rest),
  events: [message(1), message(2)],
  hasMore: false,
  draft: null,
});
const opened = openRoom({}, snapshot());
const roomIn = (rooms: Rooms) => rooms[CONVERSATION];
const event = (seq: number, rest = {}): Frame => ({ type: "event", event: message(seq, rest) });
const typing: Frame = {
  type: "typing",
  conversationId: CONVERSATION,
  author: "agent",
  name: "Grace",
};

test("the stream goes on from what the page showed", () => {
  expect(placesOf(opened)).toEqual([{ id: CONVERSATION, seq: 2, closed: false }]);
});

test("events, drafts and statuses each go into their conversation", () => {
  const waiting = conversation({ status: "waiting", position: 2, seq: 3 });
  const frames: Frame[] = [
    event(3),
    draft(0, "Your"),
    { type: "conversation", conversation: waiting },
  ];
  const room = roomIn(receiveFrames(opened, frames));
  expect(room?.transcript.events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(room?.transcript.draft?.text).toBe("Your");
  expect(room?.conversation.position).toBe(2);
});

test("replaying every frame changes nothing at all", () => {
  const frames: Frame[] = [event(3), draft(0, "Your next", { questionSeq: 3 })];
  const once = receiveFrames(opened, frames);
  expect(receiveFrames(once, frames)).toBe(once);
});

test("a draft ends with its run", () => {
  const ended: Frame = { type: "draft_ended", conversationId: CONVERSATION, runId: RUN };
  expect(roomIn(receiveFrames(opened, [draft(0, "Your"), ended]))?.transcript.draft).toBeNull();
});

test("whoever has sent a message is no longer writing, whoever writes again is", () => {
  const sent = event(3, { author: "agent" });
  expect(roomIn(receiveFrames(opened, [typing]))?.typist?.name).toBe("Grace");
  expect(roomIn(receiveFrames(opened, [typing, sent]))?.typist).toBeNull();
  expect(roomIn(receiveFrames(opened, [typing, sent, typing]))?.typist?.name).toBe("Grace");
});

test("frames of a conversation that is not open here change nothing", () => {
  const foreign = { ...message(1), conversationId: OTHER };
  expect(receiveFrames(opened, [{ type: "event", event: foreign }])).toBe(opened);
});

test("a conversation that begins in another tab appears here, with all that was said", () => {
  const first = { ...message(1), conversationId: OTHER };
  const started = conversation({ id: OTHER, openedAt: "2026-11-23T10:00:00.000Z", seq: 1 });

  const before = receiveOwn(opened, [], [{ type: "event", event: first }]);
  expect(before.rooms).toBe(opened);

  const after = receiveOwn(before.rooms, before.held, [
    { type: "conversation", conversation: started },
  ]);
  expect(after.held).toEqual([]);
  expect(newestRoom(after.rooms)?.transcript.events).toEqual([first]);
});

test("a snapshot that is older than the stream takes nothing back", () => {
  const ahead = receiveFrames(opened, [
    event(3),
    { type: "conversation", conversation: conversation({ status: "agent", seq: 3 }) },
  ]);
  const room = roomIn(openRoom(ahead, snapshot({ seq: 2 })));
  expect(room?.conversation.status).toBe("agent");
  expect(room?.transcript.events).toHaveLength(3);
});

test("a closed room is forgotten", () => {
  expect(closeRoom(opened, CONVERSATION)).toEqual({});
  expect(newestRoom({})).toBeNull();
});

test("a finished conversation that another tab looks at is none of this one's", () => {
  const told: Frame = { type: "conversation", conversation: conversation({ status: "closed" }) };
  const received = receiveOwn({}, [], [event(1), told]);
  expect(received).toEqual({ rooms: {}, held: [] });
});

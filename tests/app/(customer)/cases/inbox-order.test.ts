import { expect, test } from "vitest";
import { type Entry, newestFirst, partOf } from "#app/(customer)/cases/(list)/_mine/inbox-order.ts";

/** Only what the order looks at. */
const entry = (kind: Entry["kind"], row: object) => ({ kind, row }) as Entry;

const chat = (over: object) =>
  entry("chat", { seq: 5, readUpTo: 5, agentName: null, closedAt: null, ...over });
const onTheWay = [{}];

test.each<[string, Entry]>([
  ["a case with a question", entry("case", { state: "open", turn: "customer" })],
  ["a refund that no card took", entry("refund", { state: "failed", waysBack: onTheWay })],
  ["a person's words that were not read", chat({ agentName: "Grace", readUpTo: 4 })],
  [
    "a correction, also of what is over",
    chat({ closedAt: "2026-11-28T10:00:00.000Z", corrected: true }),
  ],
  ["an answer that was not opened", entry("feedback", { state: "done", unreadReplies: 1 })],
])("%s waits for its reader", (_, one) => expect(partOf(one)).toBe("yours"));

test.each<[string, Entry]>([
  ["a case that the shop looks at", entry("case", { state: "open", turn: "shop" })],
  ["a complaint", entry("complaint", { state: "open" })],
  ["a request for a pause", entry("pause", { state: "waiting" })],
  ["a refund that travels", entry("refund", { state: "sent", waysBack: onTheWay })],
  ["a call", entry("call", { state: "ahead" })],
  ["a chat that is open", chat({})],
  ["the assistant's words: they are no news", chat({ readUpTo: 4 })],
  ["feedback that is looked at", entry("feedback", { state: "doing", unreadReplies: 0 })],
])("%s goes on", (_, one) => expect(partOf(one)).toBe("open"));

test.each<[string, Entry]>([
  ["a case", entry("case", { state: "declined", turn: "customer" })],
  ["a refund that only lowered a plan", entry("refund", { state: "created", waysBack: [] })],
  ["a refund that arrived", entry("refund", { state: "arrived", waysBack: onTheWay })],
  ["a call that we missed", entry("call", { state: "missed" })],
  ["a chat", chat({ closedAt: "2026-11-28T10:00:00.000Z", agentName: "Grace", readUpTo: 4 })],
])("%s is over", (_, one) => expect(partOf(one)).toBe("ended"));

test("the newest comes first, whatever it is", () => {
  const call = entry("call", { state: "kept", startsAt: "2026-11-28T10:00:00.000Z" });
  const old = entry("case", { endedAt: null, openedAt: "2026-11-01T10:00:00.000Z" });
  const ended = entry("complaint", { endedAt: "2026-11-29T10:00:00.000Z", openedAt: "2026-10-01" });
  expect(newestFirst([old, call, ended])).toEqual([ended, call, old]);
});

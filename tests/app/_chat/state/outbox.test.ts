import { expect, test } from "vitest";
import {
  acknowledgeEntry,
  addEntry,
  type Draftable,
  entriesOf,
  hurryEntries,
  newEntry,
  nextEntries,
  nextWake,
  type Outbox,
  postponeEntry,
  refuseEntry,
  restoreEntries,
  retryEntry,
  settleEntries,
  STALE,
  startEntry,
} from "#app/_chat/state/outbox.ts";

const NOW = Date.UTC(2026, 10, 23, 9);
const DAY = 86_400_000;

const written = (clientKey: string, rest: Partial<Draftable> = {}) =>
  newEntry({ clientKey, submission: "send", conversationId: "c", text: clientKey, ...rest }, NOW);
const outboxOf = (...keys: string[]): Outbox => keys.map((key) => written(key));
const dueIn = (outbox: Outbox, now = NOW) =>
  nextEntries(outbox, now).map(({ clientKey }) => clientKey);
const refusal = { reason: "chat.notYours", values: {} };
const room = { id: "c", seq: 5, clientKeys: new Set<string>(), isWithAssistant: true };

test("messages leave one after the other, in the order of writing", () => {
  const outbox = outboxOf("first", "second");
  expect(dueIn(outbox)).toEqual(["first"]);
  expect(dueIn(startEntry(outbox, "first"))).toEqual([]);
  expect(dueIn(acknowledgeEntry(outbox, "first", { conversationId: "c", seq: 1 }))).toEqual([
    "second",
  ]);
});

test("conversations do not wait for each other, and the wish for a person waits for no message", () => {
  const outbox = [
    written("a"),
    written("b", { conversationId: "d" }),
    written("help", { submission: "ask" }),
  ];
  expect(dueIn(outbox)).toEqual(["a", "b", "help"]);
});

test("a refused message keeps its words and lets the next one pass", () => {
  const outbox = refuseEntry(outboxOf("first", "second"), "first", refusal);
  expect(dueIn(outbox)).toEqual(["second"]);
  expect(outbox[0]).toMatchObject({ state: "refused", refused: refusal, text: "first" });
  expect(dueIn(retryEntry(outbox, "first", NOW))).toEqual(["first"]);
});

test("without a line the pauses grow, and end when the line is back", () => {
  let outbox = outboxOf("first");
  const pauses = Array.from({ length: 12 }, () => {
    outbox = postponeEntry(startEntry(outbox, "first"), "first", NOW, 1);
    return (nextWake(outbox) ?? 0) - NOW;
  });
  expect(pauses.slice(0, 3)).toEqual([1000, 2000, 4000]);
  expect(Math.max(...pauses)).toBe(20_000);
  expect(dueIn(outbox)).toEqual([]);
  expect(dueIn(hurryEntries(outbox, NOW))).toEqual(["first"]);
});

test("a later message waits for the earlier one's next attempt", () => {
  const outbox = postponeEntry(startEntry(outboxOf("first", "second"), "first"), "first", NOW, 0);
  expect(dueIn(outbox)).toEqual([]);
});

test("what was written before the conversation had an id goes into the one that the first words opened", () => {
  const outbox = [
    written("first", { conversationId: null }),
    written("second", { conversationId: null }),
  ];
  const opened = acknowledgeEntry(outbox, "first", { conversationId: "new", seq: 1 });
  expect(entriesOf(opened, "new").map(({ clientKey }) => clientKey)).toEqual(["first", "second"]);
});

test("an acknowledged message stays on the screen until the conversation shows it, and then once", () => {
  const outbox = acknowledgeEntry(outboxOf("first"), "first", { conversationId: "c", seq: 6 });
  expect(settleEntries(outbox, room)).toBe(outbox);
  expect(settleEntries(outbox, { ...room, seq: 6 })).toEqual([]);
});

test("a message whose answer was lost is settled by its own key", () => {
  const outbox = startEntry(outboxOf("first"), "first");
  expect(settleEntries(outbox, { ...room, clientKeys: new Set(["first"]) })).toEqual([]);
});

test("the wish for a person is settled when somebody is on the way", () => {
  const asked = [written("help", { submission: "ask" })];
  const sent = acknowledgeEntry(asked, "help", { conversationId: "c" });
  expect(settleEntries(sent, room)).toBe(sent);
  expect(settleEntries(sent, { ...room, isWithAssistant: false })).toEqual([]);
});

test("after a reload what was on its way goes again under the same key", () => {
  const kept = startEntry(outboxOf("first"), "first");
  expect(dueIn(restoreEntries([], kept, NOW + 1000), NOW + 1000)).toEqual(["first"]);
});

test("an entry comes back from the storage once, and the order of writing holds", () => {
  const late = { ...written("late"), writtenAt: NOW + 5 };
  const restored = restoreEntries([late], [...outboxOf("early"), late], NOW + 10);
  expect(restored.map(({ clientKey }) => clientKey)).toEqual(["early", "late"]);
  expect(addEntry(restored, late)).toBe(restored);
});

test("after a day without a line words still leave by themselves, after many the writer decides", () => {
  expect(dueIn(restoreEntries([], outboxOf("first"), NOW + 26 * 3_600_000), NOW + DAY * 2)).toEqual(
    ["first"],
  );
  const old = restoreEntries([], outboxOf("first"), NOW + 4 * DAY);
  expect(old[0]).toMatchObject({ state: "refused", refused: STALE, text: "first" });
});

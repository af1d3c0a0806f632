import { expect, test } from "vitest";
import { autopaySince, isMoveReplaced } from "#app/_chat/proposal/since-proposed.ts";
import type { EventContent, EventKind, EventView } from "#server/conversations/schema.ts";

const event = <Kind extends EventKind>(seq: number, kind: Kind, content: EventContent<Kind>) =>
  ({ conversationId: "c", seq, kind, author: "assistant", content }) as EventView;

const set = (seq: number, planId: string, isOn = true) =>
  event(seq, "autopay_set", {
    planId,
    merchant: "North Sole",
    method: "Visa ···· 4242",
    isOn,
    by: null,
  });

const card = (seq: number, planId: string) =>
  event(seq, "message", {
    text: "Shall I?",
    autopay: {
      planId,
      merchant: "North Sole",
      title: "Boots",
      isOn: true,
      methodId: "m",
      method: "Visa ···· 4242",
      was: { isOn: false, methodId: null },
    },
  });

const move = (seq: number, instalmentId: string) =>
  event(seq, "message", {
    text: "Later?",
    move: {
      instalmentId,
      planId: "p1",
      merchant: "North Sole",
      title: "Boots",
      amount: { minor: 6266, currency: "GBP" },
      fromOn: "2026-11-23",
      toOn: null,
    },
  });

test("a card for autopay becomes what was set of its plan after it", () => {
  const events = [
    set(1, "p1", false),
    card(2, "p1"),
    set(3, "p2"),
    set(4, "p1"),
    set(5, "p1", false),
  ];
  expect(autopaySince(events, 2, "p1")).toMatchObject({ set: { isOn: true }, isReplaced: false });
  expect(autopaySince(events.slice(0, 3), 2, "p1")).toEqual({ set: null, isReplaced: false });
});

test("a newer card for the same plan takes its place, and what was set by the newer is not its receipt", () => {
  const events = [card(1, "p1"), card(2, "p2"), card(3, "p1"), set(4, "p1")];
  expect(autopaySince(events, 1, "p1")).toEqual({ set: null, isReplaced: true });
  expect(autopaySince(events, 2, "p2")).toEqual({ set: null, isReplaced: false });
  expect(autopaySince(events, 3, "p1")).toMatchObject({ set: { isOn: true } });
});

test("of two cards for one payment the newer one is meant", () => {
  const events = [move(1, "i1"), move(2, "i2"), move(3, "i1")];
  expect([1, 2, 3].map((seq) => isMoveReplaced(events, seq, seq === 2 ? "i2" : "i1"))).toEqual([
    true,
    false,
    false,
  ]);
});

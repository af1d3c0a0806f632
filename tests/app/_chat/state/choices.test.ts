import { describe, expect, test } from "vitest";
import { openChoices } from "#app/_chat/state/choices.ts";
import type { Room } from "#app/_chat/state/rooms.ts";
import { emptyTranscript } from "#app/_chat/state/transcript.ts";
import type { EventView } from "#server/conversations/schema.ts";

const CHOICES = ["When is my next payment?", "I want to change my card"];

const asked = {
  seq: 1,
  kind: "message",
  author: "assistant",
  internal: false,
  content: { text: "Which?", choices: CHOICES },
};
const said = {
  seq: 2,
  kind: "message",
  author: "customer",
  internal: false,
  content: { text: "The card" },
};
const note = { seq: 2, kind: "note", author: "agent", internal: true, content: { text: "Hm" } };

const roomOf = (events: object[], status = "assistant", draft: object | null = null) =>
  ({
    conversation: { status },
    transcript: { ...emptyTranscript, events: events as EventView[], draft },
    typist: null,
  }) as unknown as Room; // only what is looked at

describe("what the assistant gives to choose from", () => {
  test.each(["assistant", "waiting"])("can be chosen while it listens (%s)", (status) => {
    expect(openChoices(roomOf([asked], status))).toEqual(CHOICES);
  });

  test("is still open beside what colleagues note among themselves", () => {
    expect(openChoices(roomOf([asked, note]))).toEqual(CHOICES);
  });

  test.each([
    ["something was said since", roomOf([asked, said])],
    ["the next answer grows", roomOf([asked], "assistant", { text: "You" })],
    ["a person has joined", roomOf([asked], "agent")],
    ["the conversation is over", roomOf([asked], "closed")],
    ["there is nothing yet", roomOf([])],
  ])("is over once %s", (_, room) => {
    expect(openChoices(room)).toEqual([]);
  });
});

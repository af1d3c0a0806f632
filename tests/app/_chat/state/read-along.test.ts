import { expect, test } from "vitest";
import { heardAtFirst } from "#app/_chat/state/announcements.ts";
import { isReadable, keyOf } from "#app/_chat/state/readable.ts";
import { readAlong, sentencesOf } from "#app/_chat/state/read-along.ts";
import { emptyTranscript, receiveDraft, receiveEvents } from "#app/_chat/state/transcript.ts";
import { draft, message, RUN } from "#tests/support/frames.ts";

const agent = { author: "agent" as const, authorName: "Grace" };

test("an answer is read while it grows, under one key, and its message brings the rest", () => {
  const asked = receiveEvents(emptyTranscript, [message(1)]);
  const half = receiveDraft(asked, draft(0, "It is **due** tomorrow. You can"));
  const first = readAlong(heardAtFirst(asked), half, "en");
  expect(first.steps).toEqual([{ key: RUN, goesOn: false, sentences: ["It is due tomorrow."] }]);
  const done = receiveEvents(half, [
    message(2, { text: "It is **due** tomorrow. You can pay now.", runId: RUN }),
  ]);
  const second = readAlong(first.heard, done, "en");
  expect(second).toMatchObject({
    stops: false,
    steps: [{ key: RUN, goesOn: true, sentences: ["You can pay now."] }],
  });
  expect(keyOf(done.events[1] ?? message(1))).toBe(RUN);
});

test("two sentences at once are one beginning and its going on", () => {
  const { steps } = readAlong(
    heardAtFirst(emptyTranscript),
    receiveDraft(emptyTranscript, draft(0, "One thing. Two things. Thr")),
    "en",
  );
  expect(steps.map(({ key, goesOn }) => [key, goesOn])).toEqual([
    [RUN, false],
    [RUN, true],
  ]);
});

test("what a person writes is read whole; one's own words end the reading and are not read", () => {
  const before = receiveEvents(emptyTranscript, [message(1)]);
  const heard = heardAtFirst(before);
  const answered = receiveEvents(before, [message(2, { ...agent, text: "Hello. I am here." })]);
  const next = readAlong(heard, answered, "en");
  expect(next).toMatchObject({ stops: false, steps: [{ sentences: ["Hello.", "I am here."] }] });
  const asked = readAlong(next.heard, receiveEvents(answered, [message(3)]), "en");
  expect(asked).toMatchObject({ stops: true, steps: [] });
});

test("a note of the staff, a line, and a message without words are never read", () => {
  const note = message(2, { ...agent, kind: "note", internal: true });
  expect(isReadable(note)).toBe(false);
  expect(isReadable(message(2, { ...agent, internal: true }))).toBe(false);
  expect(isReadable(message(3, { ...agent, text: "" }))).toBe(false);
  expect(isReadable(message(4))).toBe(false);
  expect(isReadable(message(5, agent))).toBe(true);
  const transcript = receiveEvents(emptyTranscript, [note]);
  expect(readAlong(heardAtFirst(emptyTranscript), transcript, "en").steps).toEqual([]);
});

test("marks of an answer are not spoken, those of a person are theirs", () => {
  expect(sentencesOf(message(1, { text: "**Due** now.", runId: RUN }), "en")).toEqual(["Due now."]);
  expect(sentencesOf(message(1, { ...agent, text: "2 * 3 * 4." }), "en")).toEqual(["2 * 3 * 4."]);
});

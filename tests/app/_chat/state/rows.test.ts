import { expect, test } from "vitest";
import { newEntry } from "#app/_chat/state/outbox.ts";
import { growingRows, isAnswerDue, rowsOf } from "#app/_chat/state/rows.ts";
import { emptyTranscript, receiveDraft, receiveEvents } from "#app/_chat/state/transcript.ts";
import { draft, message, RUN } from "#tests/support/frames.ts";

const dayOf = (instant: string) => instant.slice(0, 10);
const kinds = (rows: { kind: string }[]) => rows.map(({ kind }) => kind);
const at = (createdAt: string) => ({ createdAt });

test("each day begins with its date", () => {
  const events = [message(1, at("2026-11-22T23:59:00Z")), message(2, at("2026-11-23T00:01:00Z"))];
  expect(kinds(rowsOf(events, dayOf))).toEqual(["day", "words", "day", "words"]);
});

test("words of one person within minutes stand under one name", () => {
  const joined = message(3, {
    kind: "joined",
    author: "system",
    authorName: null,
    content: { name: "Grace" },
  });
  const events = [message(1), message(2), joined, message(4), message(20)];
  const firsts = rowsOf(events, dayOf).flatMap((row) => (row.kind === "words" ? row.isFirst : []));
  expect(firsts).toEqual([true, false, true, true]);
});

test("a message is one bubble: the one on its way makes room for the one that arrived", () => {
  const entry = newEntry(
    { clientKey: "key", submission: "send", conversationId: "c", text: "hello" },
    0,
  );
  const arrived = receiveEvents(emptyTranscript, [message(1, { clientKey: "key" })]);
  expect(growingRows(emptyTranscript, [entry])).toHaveLength(1);
  expect(growingRows(arrived, [entry])).toEqual([]);
});

test("the wish for a person is no bubble", () => {
  const wish = newEntry({ clientKey: "key", submission: "ask", conversationId: null, text: "" }, 0);
  expect(growingRows(emptyTranscript, [wish])).toEqual([]);
});

test("an answer keeps its key when it becomes a message", () => {
  const growing = receiveDraft(emptyTranscript, draft(0, "Your"));
  const finished = receiveEvents(growing, [message(2, { text: "Your plan.", runId: RUN })]);
  expect(growingRows(growing, [])[0]?.key).toBe(RUN);
  expect(rowsOf(finished.events, dayOf).at(-1)?.key).toBe(RUN);
});

test("an answer is due from the question to its last word", () => {
  const asked = receiveEvents(emptyTranscript, [message(1)]);
  const answered = receiveEvents(asked, [message(2, { runId: RUN })]);
  expect(isAnswerDue(emptyTranscript)).toBe(false);
  expect(isAnswerDue(asked)).toBe(true);
  expect(isAnswerDue(answered)).toBe(false);
});

import { expect, test } from "vitest";
import { announce, heardAtFirst } from "#app/_chat/state/announcements.ts";
import { emptyTranscript, receiveDraft, receiveEvents } from "#app/_chat/state/transcript.ts";
import { draft, message, RUN } from "#tests/support/frames.ts";

const said = ({ announcements }: ReturnType<typeof announce>) =>
  announcements.map((one) => (one.kind === "answer" ? one.text : `${one.kind} ${one.event.seq}`));

test("whoever opens a conversation is not read all of it", () => {
  const transcript = receiveEvents(emptyTranscript, [message(1), message(2, { runId: RUN })]);
  expect(said(announce(heardAtFirst(transcript), transcript, "customer", "en"))).toEqual([]);
});

test("an answer is read sentence by sentence, and its message brings only the rest", () => {
  const asked = receiveEvents(emptyTranscript, [message(1)]);
  const half = receiveDraft(asked, draft(0, "It is **due** tomorrow. You can pay"));
  const first = announce(heardAtFirst(asked), half, "customer", "en");
  expect(first.announcements).toEqual([
    { kind: "answer", text: "It is due tomorrow.", isBeginning: true },
  ]);

  const done = receiveEvents(half, [
    message(2, { text: "It is **due** tomorrow. You can pay it now.", runId: RUN }),
  ]);
  const second = announce(first.heard, done, "customer", "en");
  expect(second.announcements).toEqual([
    { kind: "answer", text: "You can pay it now.", isBeginning: false },
  ]);
  expect(said(announce(second.heard, done, "customer", "en"))).toEqual([]);
});

test("an answer that was changed at its end is read as it stands", () => {
  const half = receiveDraft(emptyTranscript, draft(0, "It is 50 euros. Then"));
  const first = announce(heardAtFirst(emptyTranscript), half, "customer", "en");
  const done = receiveEvents(half, [
    message(2, { text: "A person will answer this.", runId: RUN }),
  ]);
  expect(said(announce(first.heard, done, "customer", "en"))).toEqual([
    "A person will answer this.",
  ]);
});

test("an answer that began anew is read from its beginning, and then goes on", () => {
  const half = receiveDraft(emptyTranscript, draft(0, "It is 50 euros. The"));
  const first = announce(heardAtFirst(emptyTranscript), half, "customer", "en");
  const anew = receiveDraft(half, draft(0, "You owe nothing. No"));
  const second = announce(first.heard, anew, "customer", "en");
  expect(second.announcements).toEqual([
    { kind: "answer", text: "You owe nothing.", isBeginning: true },
  ]);
  const text = "You owe nothing. No payment is due.";
  const done = receiveEvents(anew, [message(1, { text, runId: RUN })]);
  expect(said(announce(second.heard, done, "customer", "en"))).toEqual(["No payment is due."]);
});

test("own words are not read back, those of the other side are", () => {
  const grown = receiveEvents(emptyTranscript, [message(1), message(2, { author: "agent" })]);
  const nothing = heardAtFirst(emptyTranscript);
  expect(said(announce(nothing, grown, "customer", "en"))).toEqual(["message 2"]);
  expect(said(announce(nothing, grown, "agent", "en"))).toEqual(["message 1"]);
});

test("what happens between the words is read, too", () => {
  const joined = message(1, { kind: "joined", author: "system", content: { name: "Grace" } });
  const grown = receiveEvents(emptyTranscript, [joined]);
  expect(said(announce(heardAtFirst(emptyTranscript), grown, "customer", "en"))).toEqual([
    "line 1",
  ]);
});

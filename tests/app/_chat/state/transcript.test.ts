import fc from "fast-check";
import { expect, test } from "vitest";
import {
  closeGap,
  draftHasHole,
  emptyTranscript,
  endDraft,
  findGap,
  lastSeq,
  receiveDraft,
  receiveEvents,
  receiveOlder,
  receiveSnapshot,
} from "#app/_chat/state/transcript.ts";
import { draft, message, RUN } from "#tests/support/frames.ts";

const OTHER_RUN = "01980000-0000-7000-8000-00000000000b";
const seqs = (transcript: typeof emptyTranscript) => transcript.events.map(({ seq }) => seq);

test("events that come twice, late and in any order are each there once, in order", () => {
  const sent = Array.from({ length: 30 }, (_, index) => message(index + 1));
  const arrivals = fc.array(fc.subarray(sent), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(arrivals, (batches) => {
      const all = [...batches.map((batch) => batch.toReversed()), sent];
      const transcript = all.reduce(receiveEvents, emptyTranscript);
      expect(transcript.events).toEqual(sent);
    }),
  );
});

test("what is known already changes nothing, so nothing is drawn again", () => {
  const transcript = receiveEvents(emptyTranscript, [message(1), message(2)]);
  expect(receiveEvents(transcript, [message(2), message(1)])).toBe(transcript);
  expect(lastSeq(transcript)).toBe(2);
});

test("an older page goes before what is there and says whether there is more", () => {
  const newest = receiveEvents(emptyTranscript, [message(9)]);
  const all = receiveOlder(newest, { events: [message(7), message(8)], hasMore: true });
  expect(seqs(all)).toEqual([7, 8, 9]);
  expect(all.hasMore).toBe(true);
});

test("an answer grows, whatever part of it is sent again", () => {
  const text = "Your next payment is 49.90 on 3 December.";
  const cuts = fc.array(fc.nat(text.length), { maxLength: 12 });
  fc.assert(
    fc.property(cuts, fc.nat(), (points, replayed) => {
      const ends = [...points.toSorted((a, b) => a - b), text.length];
      const frames = ends.map((end, index) =>
        draft(ends[index - 1] ?? 0, text.slice(ends[index - 1] ?? 0, end)),
      );
      const again = frames[replayed % frames.length] ?? draft(0, text);
      const grown = [...frames, again, draft(0, text.slice(0, 5))].reduce(
        receiveDraft,
        emptyTranscript,
      );
      expect(grown.draft?.text).toBe(text);
      expect(draftHasHole(grown)).toBe(false);
    }),
  );
});

test("a part that never came is noticed, and filled by the whole", () => {
  const parts = [draft(0, "Your next "), draft(15, "nt is "), draft(21, "49.90")];
  const torn = parts.reduce(receiveDraft, emptyTranscript);
  expect(torn.draft?.text).toBe("Your next ");
  expect(draftHasHole(torn)).toBe(true);

  const whole = receiveDraft(torn, draft(0, "Your next payme"));
  expect(whole.draft?.text).toBe("Your next payment is 49.90");
  expect(draftHasHole(whole)).toBe(false);
});

test("the draft is gone when its message is there, and does not come back with a late frame", () => {
  const growing = receiveDraft(emptyTranscript, draft(0, "Your next"));
  const finished = receiveEvents(growing, [message(2, { text: "Your next payment.", runId: RUN })]);
  expect(finished.draft).toBeNull();
  expect(receiveDraft(finished, draft(9, " payment."))).toBe(finished);
});

test("an answer that began anew takes the place of the longer one, whatever was lost or came late", () => {
  const shown = receiveDraft(emptyTranscript, draft(0, "Your next payment of £99 is d"));
  const late = draft(27, " d");
  const anew = [draft(0, "Nothing"), draft(0, "Nothing is"), late, draft(0, "Nothing is due.")];
  expect(anew.reduce(receiveDraft, shown).draft?.text).toBe("Nothing is due.");
  expect(anew.slice(2).reduce(receiveDraft, shown).draft?.text).toBe("Nothing is due.");
});

test("a run that ended without a message takes its draft with it", () => {
  const ended = endDraft(receiveDraft(emptyTranscript, draft(0, "Your")), RUN);
  expect(ended.draft).toBeNull();
  expect(endDraft(ended, RUN)).toBe(ended);
});

test("the answer to a newer question replaces the older one, never the other way", () => {
  const newer = draft(0, "New", { runId: OTHER_RUN, questionSeq: 3 });
  const replaced = [draft(0, "Old"), newer].reduce(receiveDraft, emptyTranscript);
  expect(replaced.draft?.text).toBe("New");
  expect(receiveDraft(replaced, draft(0, "Old"))).toBe(replaced);
});

test("after a break, an answer that ended meanwhile does not go on forever", () => {
  const growing = receiveDraft(emptyTranscript, draft(0, "Your next"));
  const snapshot = { seq: 2, events: [message(1), message(2)], draft: null };
  expect(receiveSnapshot(growing, snapshot).draft).toBeNull();
});

test("a snapshot that is a moment old takes nothing back", () => {
  const growing = receiveDraft(emptyTranscript, draft(0, "Your next payment"));
  const stale = { seq: 1, events: [], draft: draft(0, "Your") };
  expect(receiveSnapshot(growing, stale).draft?.text).toBe("Your next payment");
  const before = { seq: 0, events: [], draft: null };
  expect(receiveSnapshot(growing, before).draft?.text).toBe("Your next payment");
});

test("a hole in the numbers is found and filled", () => {
  const torn = receiveEvents(emptyTranscript, [message(1), message(2), message(6)]);
  const gap = findGap(torn);
  expect(gap).toEqual({ after: 2, before: 6 });

  const page = { events: [message(3), message(4), message(5)], limit: 3 };
  const filled = gap && closeGap(torn, gap, page);
  expect(filled && seqs(filled)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(filled && findGap(filled)).toBeNull();
});

test("a note of the staff is a hole for the customer, asked for once", () => {
  const torn = receiveEvents(emptyTranscript, [message(1), message(3)]);
  const asked = closeGap(torn, { after: 1, before: 3 }, { events: [], limit: 1 });
  expect(findGap(asked)).toBeNull();
});

test("of a wide hole each page closes its own part", () => {
  const torn = receiveEvents(emptyTranscript, [message(1), message(10)]);
  const page = { events: [message(8), message(9)], limit: 2 };
  expect(findGap(closeGap(torn, { after: 1, before: 10 }, page))).toEqual({ after: 1, before: 8 });
});

test("a page with no number in it says that the last ones are not for this viewer", () => {
  const torn = receiveEvents(emptyTranscript, [message(1), message(10)]);
  const half = closeGap(torn, { after: 1, before: 10 }, { events: [], limit: 4 });
  expect(findGap(half)).not.toBeNull();
});

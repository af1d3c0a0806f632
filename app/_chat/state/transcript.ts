import type { DraftFrame, EventView } from "#server/conversations/schema.ts";

type Part = Pick<DraftFrame, "offset" | "text">;

export type Draft = Pick<DraftFrame, "runId" | "questionSeq" | "text"> & {
  /** Parts that lie behind a hole: what is between has to be asked for. */
  ahead: readonly Part[];
};

/** What one viewer knows of one conversation. Frames may come twice, late or out of order: the order is the seq. */
export type Transcript = {
  events: readonly EventView[];
  hasMore: boolean;
  draft: Draft | null;
  endedRuns: readonly string[];
  /** Seqs that were asked for and are not for this viewer: notes of the staff, for a customer. */
  absent: ReadonlySet<number>;
};

export type Gap = { after: number; before: number };

const REMEMBERED_RUNS = 20;

export const emptyTranscript: Transcript = {
  events: [],
  hasMore: false,
  draft: null,
  endedRuns: [],
  absent: new Set(),
};

export const lastSeq = ({ events }: Transcript) => events.at(-1)?.seq ?? 0;

/** Events never change, so one that is known already is ignored. */
export function receiveEvents(transcript: Transcript, incoming: readonly EventView[]): Transcript {
  const known = new Set(transcript.events.map(({ seq }) => seq));
  const fresh = new Map(
    incoming.filter(({ seq }) => !known.has(seq)).map((event) => [event.seq, event]),
  );
  if (fresh.size === 0) return transcript;

  const events = [...transcript.events, ...fresh.values()].toSorted((a, b) => a.seq - b.seq);
  const over = [...fresh.values()].flatMap(runOf);
  return over.reduce(endDraft, { ...transcript, events });
}

/** A page that was asked for tells what is before it, too. */
export function receiveOlder(
  transcript: Transcript,
  page: { events: readonly EventView[]; hasMore: boolean },
): Transcript {
  return { ...receiveEvents(transcript, page.events), hasMore: page.hasMore };
}

/** Late frames of a finished run are ignored, and a replayed frame does not shorten what has grown since. */
export function receiveDraft(transcript: Transcript, frame: DraftFrame): Transcript {
  const { runId, questionSeq, offset, text } = frame;
  const { draft, endedRuns } = transcript;
  if (endedRuns.includes(runId) || (draft && draft.questionSeq > questionSeq)) return transcript;

  const known = draft?.runId === runId ? draft : { runId, questionSeq, text: "", ahead: [] };
  const grown = joinParts(known.text, [...known.ahead, { offset, text }]);
  const isSame =
    known === draft && grown.text === known.text && grown.ahead.length === known.ahead.length;
  return isSame ? transcript : { ...transcript, draft: { runId, questionSeq, ...grown } };
}

export const draftHasHole = ({ draft }: Transcript) => draft !== null && draft.ahead.length > 0;

export function endDraft(transcript: Transcript, runId: string): Transcript {
  if (transcript.endedRuns.includes(runId)) return transcript;
  const ends = transcript.draft?.runId === runId;
  return {
    ...transcript,
    draft: ends ? null : transcript.draft,
    endedRuns: [...transcript.endedRuns, runId].slice(-REMEMBERED_RUNS),
  };
}

/**
 * What the server answered to "how do things stand?". It may be a moment old: a draft that has grown since stays,
 * one that the server no longer knows ends.
 */
export function receiveSnapshot(
  transcript: Transcript,
  snapshot: { seq: number; events: readonly EventView[]; draft: DraftFrame | null },
): Transcript {
  const { draft } = transcript;
  const known = receiveEvents(transcript, snapshot.events);
  const isOver =
    draft && draft.runId !== snapshot.draft?.runId && draft.questionSeq <= snapshot.seq;
  const settled = isOver ? endDraft(known, draft.runId) : known;
  return snapshot.draft ? receiveDraft(settled, snapshot.draft) : settled;
}

/** @returns the newest stretch of numbers that should be there and is not. */
export function findGap({ events, absent }: Transcript): Gap | null {
  for (let index = events.length - 1; index > 0; index -= 1) {
    const before = events[index]?.seq ?? 0;
    const after = events[index - 1]?.seq ?? 0;
    if (numbersBetween({ after, before }).some((seq) => !absent.has(seq))) return { after, before };
  }
  return null;
}

/** The `limit` numbers before the gap's end were asked for: what the answer does not hold is not for this viewer. */
export function closeGap(
  transcript: Transcript,
  { after, before }: Gap,
  { events, limit }: { events: readonly EventView[]; limit: number },
): Transcript {
  const known = new Set(events.map(({ seq }) => seq));
  const asked = numbersBetween({ after: Math.max(after, before - limit - 1), before });
  const absent = new Set([...transcript.absent, ...asked.filter((seq) => !known.has(seq))]);
  return receiveEvents({ ...transcript, absent }, events);
}

/** What touches the known text is joined to it; what does not waits for the part between. */
function joinParts(known: string, parts: readonly Part[]): Pick<Draft, "text" | "ahead"> {
  const [nearest, ...others] = parts.toSorted((a, b) => a.offset - b.offset);
  if (!nearest || nearest.offset > known.length) return { text: known, ahead: parts };
  const isReplayed = known.startsWith(nearest.text, nearest.offset);
  return joinParts(isReplayed ? known : known.slice(0, nearest.offset) + nearest.text, others);
}

const numbersBetween = ({ after, before }: Gap) =>
  Array.from({ length: Math.max(0, before - after - 1) }, (_, index) => after + 1 + index);

function runOf({ kind, content }: EventView): string[] {
  if (kind !== "message" && kind !== "answer_failed") return [];
  return "runId" in content && content.runId ? [content.runId] : [];
}

import type { Proposal } from "#server/conversations/proposal.ts";
import type { EventContent, EventView } from "#server/conversations/schema.ts";
import type { Entry } from "./outbox.ts";
import type { Draft, Transcript } from "./transcript.ts";

type Spoken = Extract<EventView, { kind: "message" | "note" }>;
export type LineEvent = Exclude<EventView, Spoken>;

export type Receipt = EventContent<"paid">;

/** What stands below each other in a conversation. The key stays when an entry or a draft becomes a message. */
export type Row =
  | { kind: "day"; key: string; day: string }
  | { kind: "words"; key: string; event: Spoken; isFirst: boolean; receipt: Receipt | null }
  | { kind: "line"; key: string; event: LineEvent }
  | { kind: "draft"; key: string; draft: Draft }
  | { kind: "entry"; key: string; entry: Entry };

/** Words of one person within this time stand together under one name. */
const TOGETHER_MS = 5 * 60_000;

/** @param dayOf the calendar day of an instant where the reader is. */
export function rowsOf(events: readonly EventView[], dayOf: (instant: string) => string): Row[] {
  return events.flatMap((event, index) => rowsOfEvent(event, events, index, dayOf));
}

/** What is not an event yet stands below: own words on their way, and the answer in the making. */
export function growingRows({ events, draft }: Transcript, entries: readonly Entry[]): Row[] {
  const arrived = new Set(entries.length > 0 ? events.map(({ clientKey }) => clientKey) : []);
  return [
    ...entries
      .filter(({ clientKey, submission }) => submission !== "ask" && !arrived.has(clientKey))
      .map((entry): Row => ({ kind: "entry", key: entry.clientKey, entry })),
    ...(draft && draft.text !== "" ? [{ kind: "draft" as const, key: draft.runId, draft }] : []),
  ];
}

function rowsOfEvent(
  event: EventView,
  events: readonly EventView[],
  index: number,
  dayOf: (instant: string) => string,
): Row[] {
  const before = events[index - 1];
  const day = dayOf(event.createdAt);
  const isNewDay = !before || dayOf(before.createdAt) !== day;
  const row: Row = isSpoken(event)
    ? {
        kind: "words",
        key: keyOf(event),
        event,
        isFirst: isNewDay || !isTogether(before, event),
        receipt: receiptOf(event, events, index),
      }
    : { kind: "line", key: keyOf(event), event };
  return isNewDay ? [{ kind: "day", key: day, day }, row] : [row];
}

/** Of what the assistant proposed: the payment of that sum to those shops that follows it. */
function receiptOf(event: Spoken, events: readonly EventView[], index: number): Receipt | null {
  const proposal = event.kind === "message" ? event.content.proposal : undefined;
  if (!proposal) return null;
  for (const { kind, content } of events.slice(index + 1)) {
    if (kind === "paid" && isOf(content, proposal)) return content;
    // Asked again, it is the later card that was confirmed.
    if (kind === "message" && content.proposal) return null;
  }
  return null;
}

const isOf = (paid: Receipt, { total, merchants }: Proposal) =>
  paid.minor === total.minor &&
  paid.currency === total.currency &&
  paid.merchants.toSorted().join() === merchants.toSorted().join();

const isSpoken = (event: EventView): event is Spoken =>
  event.kind === "message" || event.kind === "note";

const isTogether = (before: EventView, { author, authorName, kind, createdAt }: EventView) =>
  before.author === author &&
  before.authorName === authorName &&
  before.kind === kind &&
  Date.parse(createdAt) - Date.parse(before.createdAt) < TOGETHER_MS;

function keyOf({ seq, kind, clientKey, content }: EventView) {
  const runId = kind === "message" ? (content as EventContent<"message">).runId : null; // kind names the content
  return runId ?? clientKey ?? String(seq);
}

/** The customer has spoken last and the assistant has not begun: something is coming. */
export const isAnswerDue = ({ events, draft }: Transcript) => {
  const last = events.findLast(({ internal }) => !internal);
  return draft !== null || (last?.kind === "message" && last.author === "customer");
};

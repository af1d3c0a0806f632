import type { EventView } from "#server/conversations/schema.ts";
import { spokenText } from "#server/platform/format/markdown.ts";
import { wholeSentences } from "./sentences.ts";
import { lastSeq, type Transcript } from "./transcript.ts";

/** What was read aloud so far, so that nothing is read twice. */
export type Heard = { seq: number; runId: string | null; text: string; to: number };

export type Announcement =
  /** The beginning of an answer names its speaker; its later sentences do not. */
  | { kind: "answer"; text: string; isBeginning: boolean }
  | { kind: "message" | "line"; event: EventView };

/** Whoever opens a conversation reads what is there; only what comes after is announced. */
export const heardAtFirst = (transcript: Transcript): Heard => ({
  seq: lastSeq(transcript),
  runId: null,
  text: "",
  to: 0,
});

/** @param side own messages are not read back to their writer. */
export function announce(
  heard: Heard,
  transcript: Transcript,
  side: "customer" | "agent",
  locale: string,
): { heard: Heard; announcements: Announcement[] } {
  const fresh = transcript.events.filter(({ seq }) => seq > heard.seq);
  const announcements: Announcement[] = [];
  let now: Heard = heard;

  for (const event of fresh) {
    const runId = event.kind === "message" ? event.content.runId : undefined;
    if (event.kind === "message" && runId !== undefined && runId === now.runId) {
      announcements.push(...restOf(now, event.content.text, locale));
    } else if (event.author !== side || event.kind !== "message") {
      announcements.push({ kind: event.kind === "message" ? "message" : "line", event });
    }
    now = { ...now, seq: event.seq };
  }

  const { draft } = transcript;
  if (!draft) return { heard: now, announcements };
  const goesOn = now.runId === draft.runId && beginsAs(now, draft.text);
  const before = goesOn ? now : { ...now, runId: draft.runId, text: "", to: 0 };
  const { sentences, to } = wholeSentences(draft.text, before.to, locale);
  announcements.push(...answers(sentences, before.to === 0));
  return { heard: { ...before, text: draft.text, to }, announcements };
}

/** The finished answer: only what was not read yet, or all of it when it turned out different. */
function restOf(heard: Heard, text: string, locale: string): Announcement[] {
  const from = beginsAs(heard, text) ? heard.to : 0;
  return answers(wholeSentences(text, from, locale, true).sentences, from === 0);
}

/** An answer that began anew is read from its beginning. */
const beginsAs = ({ text, to }: Heard, now: string) => now.startsWith(text.slice(0, to));

const answers = (sentences: string[], isBeginning: boolean): Announcement[] =>
  sentences.map((sentence, index) => ({
    kind: "answer",
    text: spokenText(sentence),
    isBeginning: isBeginning && index === 0,
  }));

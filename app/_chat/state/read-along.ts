import type { EventView } from "#server/conversations/schema.ts";
import { spokenText } from "#server/platform/format/markdown.ts";
import { type Announcement, announce, type Heard } from "./announcements.ts";
import { isReadable, keyOf } from "./readable.ts";
import { wholeSentences } from "./sentences.ts";
import { lastSeq, type Transcript } from "./transcript.ts";

/** One step of reading along: `goesOn` are further sentences of the same answer. */
export type Step = { key: string; goesOn: boolean; sentences: string[] };

/**
 * What a customer is read of what has come: answers sentence by sentence, and what people write to them. Their own
 * words end what is being read.
 */
export function readAlong(heard: Heard, transcript: Transcript, locale: string) {
  const { events } = transcript;
  const next = announce(heard, transcript, "customer", locale);
  const isOwn = ({ seq, author, kind }: EventView) =>
    seq > heard.seq && author === "customer" && kind === "message";
  let runId = heard.runId ?? "";
  const steps: Step[] = [];
  for (const one of next.announcements) {
    if (one.kind === "answer" && one.isBeginning) runId = next.heard.runId ?? runId;
    steps.push(...stepOf(one, runId, locale));
  }
  const stops = lastSeq(transcript) > heard.seq && events.some(isOwn);
  return { heard: next.heard, stops, steps };
}

function stepOf(announcement: Announcement, runId: string, locale: string): Step[] {
  if (announcement.kind === "answer") {
    const { isBeginning, text } = announcement;
    return [{ key: runId, goesOn: !isBeginning, sentences: [text] }];
  }
  const { event } = announcement;
  if (!isReadable(event)) return [];
  return [{ key: keyOf(event), goesOn: false, sentences: sentencesOf(event, locale) }];
}

export function sentencesOf({ author, content }: EventView, locale: string): string[] {
  if (!("text" in content)) return [];
  const text = author === "assistant" ? spokenText(content.text) : content.text;
  return wholeSentences(text, 0, locale, true).sentences;
}

import { dayOf } from "#server/platform/calendar.ts";
import { now } from "#server/platform/clock.ts";
import { heardIn } from "./heard.ts";
import { type Labelled, readMessages } from "./line.ts";
import { type Scored, totalsOf } from "./totals.ts";

/** @param withLines what was heard in each message as well */
export async function evaluateMessages(path: string, withLines: boolean) {
  const { messages, bad } = await readMessages(path);
  const today = dayOf(now());
  warmUp(messages, today);
  const scored = messages.map((asked) => score(asked, today));
  return {
    ...totalsOf(scored),
    badLines: bad,
    ...(withLines ? { lines: scored.map(lineOf) } : {}),
  };
}

/** What is read or learned at the first message of a language is none of its microseconds. */
function warmUp(messages: Labelled[], today: string) {
  const first = new Map(messages.map((message) => [message.lang, message]));
  for (const { text, lang } of first.values()) heardIn(text, lang, today);
}

function score(asked: Labelled, today: string): Scored {
  const began = performance.now();
  const heard = heardIn(asked.text, asked.lang, today);
  return { asked, heard, microseconds: (performance.now() - began) * 1000 };
}

function lineOf({ asked, heard }: Scored) {
  const { intent, also, confidence, human, distress, isDistressSure, slots } = heard;
  const named = Object.entries(slots).filter(([, value]) => value !== null);
  return {
    id: asked.id,
    intent,
    also,
    confidence,
    human,
    distress,
    isDistressSure,
    slots: Object.fromEntries(named),
  };
}

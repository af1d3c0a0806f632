import { isTalk } from "./intents.ts";
import type { Said } from "./prompt.ts";
import type { Understanding } from "./understanding.ts";

const MOST = 4;

/**
 * Who asks twice before the answer comes has asked two things, unless it takes both to say one.
 * @param alone one message by itself, after what came before it
 * @returns null where the whole says it better
 */
export function inARow(
  { inARow: texts = [] }: Said,
  whole: Understanding,
  before: Understanding,
  alone: (text: string, after: Understanding) => Understanding,
): Understanding | null {
  if (texts.length < 2 || isHeavy(whole)) return null;
  const each: Understanding[] = [];
  for (const text of texts.slice(-MOST)) {
    const one = alone(text, each.at(-1) ?? before);
    if (one.asks.length === 0 || isHeavy(one)) return null;
    each.push(one);
  }
  const asks = each.flatMap((one) => one.asks).filter((ask) => !isTalk(ask));
  const isApart = new Set(asks.map(({ intent }) => intent)).size === asks.length;
  const last = each.at(-1);
  return last && isApart && asks.length > 0 ? { ...last, asks, files: whole.files } : null;
}

const isHeavy = ({ person, declined, distress, troubled }: Understanding) =>
  person || declined || distress !== null || troubled !== null;

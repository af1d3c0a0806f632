const CLOSING = String.raw`[)\]"'»”’*_]*`;
const ENDED = new RegExp(
  String.raw`(?:[.!?…:؟]${CLOSING}\s+|[。！？]${CLOSING}\s*|[\n\u2029]\s*)$`,
  "u",
);
const SAYS_SOMETHING = /\p{L}/u;

/** "د.إ.", "z.B.": its full stops belong to it. One more ends the sentence, too. */
const DOTTED = /(?:^|[^\p{L}.])(?:\p{L}{1,3}\.){2,}\p{Cf}*\s+$/u;
/** "3,00 Cg.", "3 dec.": a short unit after its figure. */
const UNIT = /\p{N}\p{Cf}*\s*\p{L}{1,4}\.\p{Cf}*\s+$/u;
/** "Cg. 3.00": it may stand before its figure, which is not here yet. */
const SHORT = /(?:^|[^\p{L}])\p{L}{1,4}\.\p{Cf}*\s+$/u;
/** "incl. fees": nobody begins a sentence so. */
const DOT = /\.\p{Cf}*\s+$/u;
const GOES_ON = /^\p{Ll}/u;
const FIGURE = /^[\p{Cf}\p{Sc}\p{Pd}]*\p{N}/u;
/** "3. Dezember": in German the full stop makes a number an ordinal. */
const ORDINAL = /(?:^|[^\p{N}.,])(?:[1-9]|[12]\d|3[01])\.\s+$/u;

/** "Your plans:", with what it numbers or marks below it. */
const HEADING = /[:：]\p{Cf}*[*_]*[^\S\n]*\n\s*$/u;
const MARKED = /^\s*(?:[-*•](?:\s|$)|\d{1,2}(?:[.)]|$))/u;

export type Spoken = { sentences: string[]; to: number };

/**
 * The whole sentences of a growing text, each of them once.
 * @param from where the last call ended; @param isOver nothing follows, so the rest is a sentence too.
 */
export function wholeSentences(text: string, from: number, locale: string, isOver = false): Spoken {
  const segments = [...segmenter(locale).segment(text.slice(from))];
  const sentences: string[] = [];
  let pending = "";
  let to = from;

  for (const [index, { segment }] of segments.entries()) {
    pending += segment;
    const next = segments[index + 1]?.segment;
    const isRest = isOver && next === undefined;
    // The "1." of a list belongs to what it numbers.
    const says = SAYS_SOMETHING.test(pending) || (isRest && pending.trim() !== "");
    if (!says || !(isRest || isEnd(pending, next, locale))) continue;
    if (!isRest && isHeading(pending, next)) continue;
    sentences.push(pending.trim());
    to += pending.length;
    pending = "";
  }
  return { sentences, to };
}

/** Full stops end other things than sentences. Two that are read as one are no loss; half an amount is. */
function isEnd(text: string, next: string | undefined, locale: string) {
  if (!ENDED.test(text)) return false;
  if (text.endsWith("\n")) return true;
  if (DOTTED.test(text) || UNIT.test(text)) return false;
  if (next !== undefined && DOT.test(text) && GOES_ON.test(next)) return false;
  if (locale.startsWith("de") && ORDINAL.test(text)) return false;
  return !SHORT.test(text) || (next !== undefined && !FIGURE.test(next));
}

/** Nobody knows what it is about before its first line; while nothing follows yet it may be one. */
const isHeading = (text: string, next: string | undefined) =>
  HEADING.test(text) && (next === undefined || MARKED.test(next));

const segmenters = new Map<string, Intl.Segmenter>();

/** Asked for at every word of a growing answer. */
function segmenter(locale: string) {
  const known = segmenters.get(locale);
  const made = known ?? new Intl.Segmenter(locale, { granularity: "sentence" });
  if (!known) segmenters.set(locale, made);
  return made;
}

/** Sentences that end for sure: a mark of punctuation, perhaps a closing quote, and then a space. */
const ENDED = /[.!?…:。！？؟][)\]"'»”’*_]*\s+$/u;
const SAYS_SOMETHING = /\p{L}/u;

export type Spoken = { sentences: string[]; to: number };

/**
 * The whole sentences of a growing text, each of them once.
 * @param from where the last call ended; @param isOver nothing follows, so the rest is a sentence too.
 */
export function wholeSentences(text: string, from: number, locale: string, isOver = false): Spoken {
  const segments = [
    ...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text.slice(from)),
  ];
  const sentences: string[] = [];
  let pending = "";
  let to = from;

  for (const [index, { segment }] of segments.entries()) {
    pending += segment;
    const isLast = index === segments.length - 1;
    const isWhole = !isLast || isOver || ENDED.test(segment) || segment.endsWith("\n");
    // The "1." of a list belongs to what it numbers.
    const says = SAYS_SOMETHING.test(pending) || (isLast && isOver && pending.trim() !== "");
    if (!isWhole || !says) continue;
    sentences.push(pending.trim());
    to += pending.length;
    pending = "";
  }
  return { sentences, to };
}

import { signals } from "./distress-words.ts";
import { bareWord, tokensOf } from "./normal.ts";

/** What weighs on the writer, so heavily that a person should be there. */
export type Distress = "crisis" | "bereavement" | "hardship" | "anger";

/** In the order of weight: who speaks of death is not answered about anger. */
const order: Distress[] = ["crisis", "bereavement", "hardship", "anger"];

const lists = signals.map((language) =>
  order.map((kind) => ({ kind, phrases: phrasesOf(language[kind]), not: phrasesOf(language.not) })),
);

/** By words alone, like the wish for a person: it must hold when no model runs. */
export function distress(text: string): Distress | null {
  const words = tokensOf(text.slice(0, 4000));
  const found = lists
    .flat()
    .filter(({ phrases, not }) => phrases.some((phrase) => occurs(phrase, words, not)))
    .map(({ kind }) => kind);
  return order.find((kind) => found.includes(kind)) ?? (isShouted(text) ? "anger" : null);
}

type Phrase = { text: string; open: boolean }[];

function phrasesOf(list: string): Phrase[] {
  return list.split(",").map((phrase) =>
    (phrase.match(/[\p{L}\p{M}\p{N}'’]+\*?/gu) ?? []).map((word) => ({
      text: tokensOf(word).join(""),
      open: word.endsWith("*"),
    })),
  );
}

function occurs(phrase: Phrase, words: string[], not: Phrase[]) {
  return words.some(
    (_, at) =>
      begins(phrase, words, at) && !not.some((other) => overlaps(other, phrase, words, at)),
  );
}

/** "dead line", "died down": the same word where nobody suffers. */
function overlaps(other: Phrase, phrase: Phrase, words: string[], at: number) {
  const from = Math.max(0, at - other.length + 1);
  return words
    .slice(from, at + phrase.length)
    .some((_, offset) => begins(other, words, from + offset));
}

const begins = (phrase: Phrase, words: string[], at: number) =>
  phrase.length > 0 &&
  phrase.every(({ text, open }, offset) => {
    const word = words[at + offset] ?? "";
    return [word, bareWord(word)].some((form) => (open ? form.startsWith(text) : form === text));
  });

/** Sentences in capitals with exclamation marks. */
const isShouted = (text: string) =>
  /!{2,}/.test(text) && (text.match(/\p{Lu}{3,}/gu) ?? []).length >= 4 && !/\p{Ll}{4,}/u.test(text);

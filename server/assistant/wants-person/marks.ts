import type { Effort } from "./effort.ts";
import { lexicons } from "./languages.ts";
import { bareWord, isTypoOf, tokensOf } from "../normal.ts";
import type { Concept, Entry, Lexicon } from "./wording.ts";

export type Mark = { concept: Concept; start: number; end: number };
export type Marked = { marks: Mark[]; length: number };

const LETTERS = 4000;
const LONGEST_WORD = 40;
/** Who writes without full stops is read a stretch at a time; each begins where the words before it are still near. */
const STRETCH = { words: 36, shared: 10 };
/** What people write has no more of them; of anything else the beginning and the end are read. */
const CLAUSES = { first: 100, last: 50 };
/** So few words may all be mistyped; where more of them are strange, the language is none of ours. */
const FEW = 8;

export function clausesOf(text: string): string[][] {
  const clauses = text
    .slice(0, LETTERS)
    .split(/[.!?;:,\n،؛؟…()"“”„»«]+|\s[-–—]\s/u)
    .map((clause) => tokensOf(clause).filter(({ length }) => length <= LONGEST_WORD))
    .flatMap(stretchesOf);
  const { first, last } = CLAUSES;
  if (clauses.length <= first + last) return clauses;
  return [...clauses.slice(0, first), ...clauses.slice(-last)];
}

function stretchesOf(tokens: string[]): string[][] {
  if (tokens.length <= STRETCH.words) return tokens.length > 0 ? [tokens] : [];
  const step = STRETCH.words - STRETCH.shared;
  const count = Math.ceil((tokens.length - STRETCH.shared) / step);
  return Array.from({ length: count }, (_, index) =>
    tokens.slice(index * step, index * step + STRETCH.words),
  );
}

export const wordsKnownIn = (tokens: string[]) =>
  new Map(
    lexicons.map(({ language, common }) => [
      language,
      tokens.filter((token) => common.has(token)).length,
    ]),
  );

/** The languages most of whose words are in the message; several when they are as likely. */
export function likeliest(tokens: string[]): Lexicon[] {
  const times = new Map<string, number>();
  for (const token of tokens) times.set(token, (times.get(token) ?? 0) + 1);
  const words = Array.from(times, ([token, count]) => ({ token, bare: bareWord(token), count }));
  const scored = lexicons.map((lexicon) => ({ lexicon, score: knownOf(words, lexicon) }));
  const best = Math.max(...scored.map(({ score }) => score));
  if (best === 0 && tokens.length > FEW) return [];
  return scored.filter(({ score }) => score === best).map(({ lexicon }) => lexicon);
}

function knownOf(words: { token: string; bare: string; count: number }[], { known }: Lexicon) {
  let sum = 0;
  for (const { token, bare, count } of words) if (known.has(token) || known.has(bare)) sum += count;
  return sum;
}

export function parted(tokens: string[], lexicon: Lexicon, effort: Effort): Marked[] {
  const marks = marksOf(tokens, lexicon, effort);
  if (marks.length === 0) return [];
  const borders = marks.filter(({ concept }) => concept === "but").map(({ start }) => start);
  const edges = [0, ...borders, tokens.length];
  return edges.slice(1).map((end, index) => {
    const from = edges[index] ?? 0;
    const inside = marks.filter((mark) => mark.start >= from && mark.end <= end);
    return {
      marks: inside.map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from })),
      length: end - from,
    };
  });
}

function marksOf(tokens: string[], lexicon: Lexicon, effort: Effort): Mark[] {
  return tokens.flatMap((token, start) =>
    candidates(token, lexicon, effort)
      .filter(({ words }) =>
        words.every((word, i) => i === 0 || fits(tokens[start + i], word, lexicon, effort)),
      )
      .map(({ concept, words }) => ({ concept, start, end: start + words.length })),
  );
}

function candidates(token: string, lexicon: Lexicon, effort: Effort): Entry[] {
  const forms = new Set([token, bareWord(token)]);
  const written = [...forms].flatMap((form) => [
    ...(lexicon.exact.get(form) ?? []),
    ...(lexicon.open.get(form.slice(0, 2)) ?? []).filter(({ words: [first] }) =>
      form.startsWith(first?.text ?? form),
    ),
  ]);
  if (written.length > 0 || !mayBeTypo(token, lexicon)) return [...new Set(written)];
  return mistyped(token, lexicon, effort);
}

function mistyped(token: string, { entries }: Lexicon, effort: Effort): Entry[] {
  const swapped = `${token[1]}${token[0]}`;
  const wild = `${token[0]}${token[2]}`;
  const keys = new Set([token, bareWord(token), swapped, wild].map((form) => form.slice(0, 2)));
  return [...keys]
    .flatMap((key) => entries.get(key) ?? [])
    .filter(({ words: [first] }) => first && isMistyped(token, first, effort));
}

function fits(
  token: string | undefined,
  word: Entry["words"][number],
  lexicon: Lexicon,
  effort: Effort,
) {
  if (token === undefined) return false;
  const forms = [token, bareWord(token)];
  if (forms.some((form) => form === word.text || (word.open && form.startsWith(word.text))))
    return true;
  return mayBeTypo(token, lexicon) && isMistyped(token, word, effort);
}

const mayBeTypo = (token: string, { known, lookalikes }: Lexicon) =>
  !known.has(token) && !lookalikes.has(token);

function isMistyped(token: string, { text, open }: Entry["words"][number], effort: Effort) {
  const typed = open && text.length > 5 ? endings(token, text) : [token];
  return typed.some((form) => (effort.comparisons -= 1) >= 0 && isTypoOf(form, text));
}

const endings = (token: string, stem: string) =>
  [-1, 0, 1].map((more) => token.slice(0, stem.length + more));

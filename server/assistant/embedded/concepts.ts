import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bareWord, isTypoOf, tokensOf } from "../normal.ts";
import type { Language } from "#server/platform/locale.ts";

type Word = { text: string; open: boolean };
type Phrase = { concept: string; words: Word[] };
/**
 * Phrases by their first word, and those whose first word is open by its first two letters; long words by their first
 * letter, which a slip of the finger leaves or swaps with the second.
 */
type Lexicon = {
  exact: Map<string, Phrase[]>;
  open: Map<string, Phrase[]>;
  words: Map<string, Set<string>>;
};

const lexicons = new Map<Language, Lexicon>();

/**
 * What the words mean, in every language alike: "when", "pay", "next". It lets a phrase learned in one language
 * teach the others. `concepts/<language>.txt` has one meaning a line.
 */
export function conceptsOf(tokens: string[], language: Language): string[] {
  const lexicon = lexiconFor(language);
  const words = tokens.map((token) => corrected(bareWord(token), lexicon));
  const found = words.flatMap((word, at) =>
    [...(lexicon.exact.get(word) ?? []), ...(lexicon.open.get(word.slice(0, 2)) ?? [])]
      .filter((phrase) => phrase.words.every((part, i) => fits(words[at + i], part)))
      .map(({ concept }) => concept),
  );
  return [...new Set(found)].toSorted();
}

const fits = (word: string | undefined, { text, open }: Word) =>
  word === text || (open && word !== undefined && word.startsWith(text));

function corrected(word: string, { exact, open, words }: Lexicon): string {
  if (word.length < 5 || exact.has(word)) return word;
  if (open.get(word.slice(0, 2))?.some((phrase) => phrase.words[0] && fits(word, phrase.words[0])))
    return word;
  for (const letter of new Set(word.slice(0, 2)))
    for (const known of words.get(letter) ?? []) if (isTypoOf(word, known)) return known;
  return word;
}

/** It means something only if it is a slip of the finger: "socks" of "stocks". */
export function isSlip(word: string, language: Language) {
  const bare = bareWord(word);
  return corrected(bare, lexiconFor(language)) !== bare;
}

export const isKnown = (word: string, language: Language) => lexiconFor(language).exact.has(word);

function lexiconFor(language: Language): Lexicon {
  const read = lexicons.get(language) ?? readLexicon(language);
  lexicons.set(language, read);
  return read;
}

function readLexicon(language: Language): Lexicon {
  const file = readFileSync(join(import.meta.dirname, "concepts", `${language}.txt`), "utf8");
  const lexicon: Lexicon = { exact: new Map(), open: new Map(), words: new Map() };
  for (const line of file.trim().split("\n")) {
    const [concept = "", list = ""] = line.split(": ");
    for (const entry of list.split(",")) addPhrase(lexicon, concept, wordsOf(entry));
  }
  return lexicon;
}

const wordsOf = (entry: string): Word[] =>
  (entry.match(/[\p{L}\p{M}\p{N}]+\*?/gu) ?? []).map((word) => ({
    text: bareWord(tokensOf(word).join("")),
    open: word.endsWith("*"),
  }));

function addPhrase({ exact, open, words }: Lexicon, concept: string, phrase: Word[]) {
  const [first] = phrase;
  if (!first) return;
  const [index, key] = first.open ? [open, first.text.slice(0, 2)] : [exact, first.text];
  index.set(key, [...(index.get(key) ?? []), { concept, words: phrase }]);
  for (const { text } of phrase) {
    if (text.length <= 5) continue;
    const letter = text.slice(0, 1);
    words.set(letter, (words.get(letter) ?? new Set()).add(text));
  }
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { distance } from "fastest-levenshtein";
import { bareWord, tokensOf } from "../normal.ts";
import { isCommonWord } from "../wants-person/languages.ts";
import { conceptsOf, isSlip } from "./concepts.ts";
import type { Language } from "#server/platform/locale.ts";

type Named = { merchant: string; title: string };

let things: Map<string, number> | undefined;

function thingOf(word: string): number | undefined {
  things ??= new Map(
    readFileSync(join(import.meta.dirname, "things.txt"), "utf8")
      .trim()
      .split("\n")
      .flatMap((line, index) => tokensOf(line).map((name) => [bareWord(name), index] as const)),
  );
  return things.get(word) ?? ofCompound(word, things);
}

const LEAST = { whole: 7, end: 4 };

/** "Stehlampe" is a lamp: what ends in the name of a thing is one. */
function ofCompound(word: string, known: Map<string, number>) {
  for (let start = 2; word.length >= LEAST.whole && start <= word.length - LEAST.end; start += 1) {
    const thing = known.get(word.slice(start));
    if (thing !== undefined) return thing;
  }
  return undefined;
}

export function namedIn<Item extends Named>(
  items: Item[],
  words: string,
  language: Language,
): Item[] {
  const named = items.map((item) => ({ item, names: namesOf(item) }));
  const own = new Set(named.flatMap(({ names }) => names));
  const said = [...tellingWords(words, language), ...rightlySpelt(words, own, language)];
  const scored = named.map(({ item, names }) => ({
    item,
    score: said.reduce((sum, word) => sum + nearest(word, names), 0),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ item }) => item);
}

/** "Set of 4" names nothing: "set up autopay" is not about it. */
const COUNTS = new Set(
  "set sets pack packs pair pairs piece pieces stück teile paar par styck delar طقم قطع أزواج"
    .split(" ")
    .map(bareWord),
);

const namesOf = ({ merchant, title }: Named) =>
  tokensOf(`${merchant} ${title}`)
    .map(bareWord)
    .filter((name) => !COUNTS.has(name));

/** What stands so in the name of a plan is no slip for another word. */
const rightlySpelt = (words: string, own: Set<string>, language: Language) =>
  tokensOf(words)
    .map(bareWord)
    .filter((word) => own.has(word) && !isCommonWord(word) && isSlip(word, language));

/** Sandals are shoes, as boots are; but whoever says sandals means those. */
function nearest(word: string, names: string[]): number {
  if (names.includes(word)) return 2;
  return names.some((name) => isSame(word, name)) ? 1 : 0;
}

/** Whether there is a word in it that a thing or a shop could go by. */
export const mayName = (words: string, language: Language) =>
  tellingWords(words, language).length > 0;

const tellingWords = (text: string, language: Language) =>
  tokensOf(text)
    .map(bareWord)
    .filter((word) => thingOf(word) !== undefined || isName(word, language));

const isName = (word: string, language: Language) =>
  word.length > 2 && !isCommonWord(word) && conceptsOf([word], language).length === 0;

function isSame(word: string, name: string) {
  const thing = thingOf(word);
  if (thing !== undefined && thing === thingOf(name)) return true;
  if (word === name) return true;
  // "Books" are no "boots".
  if (word.length < 6 || name.length < 6) return isInflected(word, name) && word.length > 4;
  return distance(word, name) <= (word.length > 7 ? 2 : 1) || isInflected(word, name);
}

const isInflected = (word: string, name: string) =>
  Math.abs(word.length - name.length) <= 3 && (word.startsWith(name) || name.startsWith(word));

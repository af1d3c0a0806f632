import { effortFor, type Effort } from "../effort.ts";
import { likeliest } from "../marks.ts";
import { tokensOf } from "../normal.ts";
import { phrases } from "./languages.ts";
import { Patterns, type Span } from "./patterns.ts";

/** What weighs on the writer, so heavily that a person should be there. */
export type Distress = "crisis" | "bereavement" | "hardship" | "anger";

/** In the order of weight: who speaks of death is not answered about anger. */
const order: Distress[] = ["crisis", "bereavement", "hardship", "anger"];

const LETTERS = 4000;
const LONGEST_WORD = 40;

const patterns = new Patterns<Distress | "not">();
for (const [language, { words, ...lists }] of Object.entries(phrases))
  for (const kind of [...order, "not"] as const) patterns.add(language, kind, lists[kind], words);

/** By words alone, like the wish for a person: it must hold when no model runs. */
export function distress(text: string, effort: Effort = effortFor()): Distress | null {
  const tokens = tokensOf(text.slice(0, LETTERS)).filter(({ length }) => length <= LONGEST_WORD);
  const lexicons = likeliest(tokens);
  const spans = patterns.spansIn(tokens, {
    languages: lexicons.map(({ language }) => language),
    isOrdinary: (word) => lexicons.some(({ known, common }) => known.has(word) || common.has(word)),
    effort,
  });
  const harmless = placesOf(spans.filter(({ kind }) => kind === "not"));
  const meant = spans.filter((span) => placesOf([span]).isDisjointFrom(harmless));
  const found = new Set(meant.map(({ kind }) => kind));
  return order.find((kind) => found.has(kind)) ?? (isShouted(text) ? "anger" : null);
}

const placesOf = (spans: Span<string>[]) =>
  new Set(
    spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );

const isShouted = (text: string) =>
  /!{2,}/.test(text) && (text.match(/\p{Lu}{3,}/gu) ?? []).length >= 4 && !/\p{Ll}{4,}/u.test(text);

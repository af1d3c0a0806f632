import { effortFor, type Effort } from "../effort.ts";
import { type Leanings, leaningsOf, type Tier } from "../leanings.ts";
import { likeliest } from "../marks.ts";
import { tokensOf } from "../../normal.ts";
import { phrases } from "./languages.ts";
import { Patterns, type Span } from "./patterns.ts";

/** What weighs on the writer, so heavily that a person should be there; anger alone may be about a parcel. */
export type Distress = Tier | "anger";

/** In the order of weight: who speaks of death is not answered about anger. */
const order = ["crisis", "bereavement", "hardship", "anger"] as const;

const LETTERS = 4000;
const LONGEST_WORD = 40;

const patterns = new Patterns<(typeof order)[number] | "not">();
for (const [language, { words, ...lists }] of Object.entries(phrases))
  for (const kind of [...order, "not"] as const) patterns.add(language, kind, lists[kind], words);

/**
 * Above the border by `meant` it is meant, and from `possible` on it may be. Where harmless phrases explain it, where
 * phrases say so too, or where somebody is angry, it is another.
 */
const ABOVE = {
  meant: 0.3,
  danger: 0.7,
  threat: 0.8,
  possible: -0.4,
  harmless: 2,
  angry: 4,
  said: -0.9,
  likelier: 0.5,
  farLikelier: 2,
};

/** Without any model of language, like the wish for a person: it must hold when none runs. */
export const distress = (text: string, effort: Effort = effortFor()): Distress | null =>
  heavierThan(borderOf, text, effort);

/**
 * The words for somebody in danger frighten whoever is not, and those for a threat accuse: what is less clear is asked
 * kindly.
 */
function borderOf(tier: Tier) {
  if (tier === "threat") return ABOVE.threat;
  return tier === "crisis" ? ABOVE.danger : ABOVE.meant;
}

/** What may weigh on the writer, or not: who is asked kindly loses nothing, whoever is right. */
export function possibleDistress(text: string, effort: Effort = effortFor()): Tier | null {
  const heard = heavierThan(() => ABOVE.possible, text, effort);
  return heard === "anger" ? null : heard;
}

function heavierThan(
  border: (tier: Tier) => number,
  text: string,
  effort: Effort,
): Distress | null {
  const { kind, isHarmless } = phraseIn(text.slice(0, LETTERS), effort);
  const leanings = leaningsOf(text.slice(0, LETTERS));
  if (!leanings) return kind;
  const { tier, tiers } = leanings;
  if (kind === "anger") return tiers[tier] > ABOVE.angry ? tier : kind;
  if (kind && isSaidToo(kind, leanings)) return kind;
  return tiers[tier] > (isHarmless && !kind ? ABOVE.harmless : border(tier)) ? tier : null;
}

/** Danger is passed over only where it is far likelier that something else weighs on them. */
const isSaidToo = (kind: Tier, { tier, tiers }: Leanings) =>
  tiers[kind] > ABOVE.said &&
  tiers[kind] > tiers[tier] - (kind === "crisis" ? ABOVE.farLikelier : ABOVE.likelier);

type Phrase = (typeof order)[number];

function phraseIn(text: string, effort: Effort): { kind: Phrase | null; isHarmless: boolean } {
  const tokens = tokensOf(text).filter(({ length }) => length <= LONGEST_WORD);
  const lexicons = likeliest(tokens);
  const spans = patterns.spansIn(tokens, {
    languages: lexicons.map(({ language }) => language),
    isOrdinary: (word) => lexicons.some(({ known, common }) => known.has(word) || common.has(word)),
    effort,
  });
  const harmless = placesOf(spans.filter(({ kind }) => kind === "not"));
  const meant = spans.filter((span) => placesOf([span]).isDisjointFrom(harmless));
  const found = new Set(meant.map(({ kind }) => kind));
  const kind = order.find((one) => found.has(one)) ?? (isShouted(text) ? "anger" : null);
  return { kind, isHarmless: harmless.size > 0 };
}

const placesOf = (spans: Span<string>[]) =>
  new Set(
    spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );

const isShouted = (text: string) =>
  /!{2,}/.test(text) && (text.match(/\p{Lu}{3,}/gu) ?? []).length >= 4 && !/\p{Ll}{4,}/u.test(text);

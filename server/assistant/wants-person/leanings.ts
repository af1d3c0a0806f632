import { join } from "node:path";
import { featuresOf } from "../classifier/features.ts";
import { type Example, learn } from "../classifier/learn.ts";
import { modelNamed } from "../classifier/memory.ts";
import { coverageOf, type Model, scoresOf } from "../classifier/model.ts";
import { readPhrases } from "../classifier/phrases.ts";
import { detect } from "../detector.ts";
import { SPOKEN } from "#server/platform/locale.ts";

/** What weighs on a writer, in the order in which it is named where several are as likely. */
export const TIERS = [
  "crisis",
  "threat",
  "bereavement",
  "minor",
  "scam",
  "gambling",
  "illness",
  "hardship",
] as const;
export type Tier = (typeof TIERS)[number];

/** How far the text leans to each, over the border where above zero. */
export type Leanings = { tier: Tier; tiers: Record<Tier, number>; now: number; offer: number };

const PHRASES = join(import.meta.dirname, "phrases");
/** What customers ask every day, too: most of what is said is of nobody in need. */
const TOPICS = join(import.meta.dirname, "../embedded/corpus");
/** Of these some are, or do ask for a person. */
const MIXED = /^(?:hardship|fraud_unrecognised|talk_to_human|book_callback|complaint)/;

/** `fine` is nobody in need, `unasked` nobody who asks for a person. */
const meanings: Record<string, string[]> = {
  figurative: ["fine", "unasked"],
  ordinary: ["fine", "unasked"],
  wish_now: ["fine", "now"],
  wish_offer: ["fine", "offer"],
  wish_no: ["fine", "unasked"],
};

const modelFor = (language: string) =>
  modelNamed(`hearing-${language}`, () => learn([...heavyIn(language), ...everydayIn(language)]));

const heavyIn = (language: string): Example[] =>
  readPhrases(PHRASES, language).map(({ label, text }) => ({
    text,
    labels: meanings[label] ?? [label, "unasked"],
  }));

const everydayIn = (language: string): Example[] =>
  readPhrases(TOPICS, language)
    .filter(({ label }) => !MIXED.test(label))
    .map(({ text }) => ({ text, labels: ["fine", "unasked"] }));

export function warmUpHearing() {
  for (const language of SPOKEN) modelFor(language);
}

let last: { text: string; leanings: Leanings | null } | undefined;

/** What people of its languages mean who write like this; `null` where it has no words. One message is asked about often. */
export function leaningsOf(text: string): Leanings | null {
  if (last?.text !== text) last = { text, leanings: weighed(text.slice(0, LETTERS)) };
  return last.leanings;
}

const LETTERS = 4000;

function weighed(whole: string): Leanings | null {
  const text = whole.replace(CORRECTION, "");
  if (!/\p{L}{2}/u.test(text)) return null;
  const found = partsOf(text).flatMap(({ part, less }) =>
    languagesOf(part).map((one) => leaningIn(part, one, less)),
  );
  const [first, ...others] = found;
  return first ? others.reduce(stronger, first) : null;
}

/** "Sorry, I mean the other card": who corrects a word is in no need for it. "I mean it" is none. */
const CORRECTION =
  /^\s*(?:(?:oh|sorry|oops|ups|no|nope|wait|actually|förlåt|ursäkta|nej|nä|vänta|entschuldigung|nein|ne|moment|pardon|non|perdón|لا|عفوا|آسف|اسف)[\s,.!]*)*(?:i mean(?:t)?(?=[\s,:])(?!\s(?:it|this|that)(?:\s|$))|jag mena(?:r|de)|ich mein(?:t?e)?|quer(?:ía|ia|o) decir|je v(?:eux|oulais) dire|أقصد|اقصد|قصدي)(?=[\s,:]|$)[\s,:]*/iu;

const WORDS = { whole: 60, part: 40, step: 30, sentence: 4 };
const MOST_PARTS = 10;
/** A sentence alone says less than the whole: it has to be so much clearer. */
const OF_A_SENTENCE = 1.4;

/** The whole and its sentences: what weighs may be one of them, and is lost among the rest. */
function partsOf(text: string): { part: string; less: number }[] {
  const sentences = text.split(/[.!?\n؟…]+/u).filter(isSentence);
  return [
    ...endsOf(stretchesOf(text)).map((part) => ({ part, less: ofFewWords(part) })),
    ...endsOf(sentences).map((part) => ({ part, less: OF_A_SENTENCE })),
  ];
}

/** "No" and "sorry" have stood beside everything: so few words have to be so much clearer. */
function ofFewWords(text: string) {
  const { length } = wordsIn(text);
  if (length <= 2) return length === 1 ? 2.4 : 2.2;
  return length <= 4 ? 0.7 : 0;
}

function isSentence(text: string, _: number, all: string[]) {
  const { length } = wordsIn(text);
  return all.length > 1 && length >= WORDS.sentence && length <= WORDS.whole;
}

/** Of very many the first and the last. */
const endsOf = (parts: string[]) =>
  parts.length <= MOST_PARTS
    ? parts
    : [...parts.slice(0, MOST_PARTS / 2), ...parts.slice(-MOST_PARTS / 2)];

/** Who writes without full stops is read a stretch at a time. */
function stretchesOf(text: string): string[] {
  const words = wordsIn(text);
  if (words.length <= WORDS.whole) return words.length === 0 ? [] : [text];
  const count = Math.ceil((words.length - WORDS.part) / WORDS.step) + 1;
  return Array.from({ length: count }, (_, index) =>
    words.slice(index * WORDS.step, index * WORDS.step + WORDS.part).join(" "),
  );
}

const wordsIn = (text: string) => text.split(/\s+/u).filter((word) => word !== "");

/** Danish may be Norwegian: all that are nearly as likely. */
const AS_LIKELY = 0.08;
/** So many words and pieces tell the language. */
const ENOUGH = 300;

function languagesOf(text: string): Model[] {
  const letters: Partial<Record<string, number>> = detect(text).getScores();
  const features = featuresOf(text).subarray(0, ENOUGH);
  const scored = SPOKEN.map((language) => {
    const model = modelFor(language);
    const byLetters = letters[language === "nb" ? "no" : language] ?? 0;
    return { model, score: byLetters + coverageOf(model, features) };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.filter(({ score }) => score >= best - AS_LIKELY).map(({ model }) => model);
}

function leaningIn(text: string, model: Model, less: number): Leanings {
  const scores = scoresOf(model, text);
  const scoreOf = (label: string) => scores[model.labels.indexOf(label)] ?? -1;
  const above = (label: string, other: string) => scoreOf(label) - scoreOf(other) - less;
  return {
    ...heaviest((tier) => above(tier, "fine")),
    now: above("now", "unasked"),
    offer: above("offer", "unasked"),
  };
}

function stronger(one: Leanings, other: Leanings): Leanings {
  return {
    ...heaviest((tier) => Math.max(one.tiers[tier], other.tiers[tier])),
    now: Math.max(one.now, other.now),
    offer: Math.max(one.offer, other.offer),
  };
}

function heaviest(leaning: (tier: Tier) => number): Pick<Leanings, "tier" | "tiers"> {
  const tiers = Object.fromEntries(TIERS.map((tier) => [tier, leaning(tier)])) as Leanings["tiers"]; // forgets its keys
  return { tiers, tier: TIERS.reduce((most, tier) => (tiers[tier] > tiers[most] ? tier : most)) };
}

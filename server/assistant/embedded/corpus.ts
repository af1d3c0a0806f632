import { join } from "node:path";
import { type Example, learn } from "../classifier/learn.ts";
import { modelNamed } from "../classifier/memory.ts";
import { knowsWord, scoresOf } from "../classifier/model.ts";
import { type Phrase, readPhrases } from "../classifier/phrases.ts";
import { indexOf } from "../classifier/vector.ts";
import { isIntent, type Intent, topicOf } from "./intents.ts";

/** What customers write in and the embedded assistant understands; it answers in those of the catalogue alone. */
export const UNDERSTOOD = ["en", "de", "sv", "ar", "es", "fr"] as const;
export type Understood = (typeof UNDERSTOOD)[number];

export const isUnderstood = (language: string): language is Understood =>
  UNDERSTOOD.some((one) => one === language);

export type Guess = {
  intent: Intent;
  /** How far above the border, about -1 to 1. */
  score: number;
  /** How far before the next best of another topic. */
  lead: number;
};

const PHRASES = join(import.meta.dirname, "corpus");

const modelFor = (language: Understood) =>
  modelNamed(`intents-${language}`, () => learn(readPhrases(PHRASES, language).map(exampleOf)));

function exampleOf({ label, text }: Phrase): Example {
  if (!isIntent(label)) throw new Error(`"${label}", of which there are phrases, is no intent`);
  return { text, labels: [label] };
}

/** What it may be about, the likeliest first. */
export function guessesOf(text: string, language: Understood): Guess[] {
  const model = modelFor(language);
  const scores = scoresOf(model, text);
  const ranked = model.labels
    .map((intent, index) => ({ intent, score: scores[index] ?? -1 }))
    .toSorted((a, b) => b.score - a.score);
  return ranked.flatMap(({ intent, score }) => {
    const next = ranked.find(
      (other) => other.score <= score && topicOf(other.intent) !== topicOf(intent),
    );
    return isIntent(intent) ? [{ intent, score, lead: score - (next?.score ?? score) }] : [];
  });
}

/** Whether customers use the word: it stands in more than one phrase. */
export const isLearned = (word: string, language: Understood) =>
  knowsWord(modelFor(language), word);

/** How rare a feature is among the phrases; what stands in none of them is rarer than any. */
export function rarityIn(language: Understood): (feature: number) => number {
  const { features, rarity } = modelFor(language).vocabulary;
  const rarest = rarity.reduce((most, one) => Math.max(most, one), 0);
  return (feature) => rarity[indexOf(features, feature)] ?? rarest;
}

/** So that nobody waits for the first answer. */
export function warmUpIntents() {
  for (const language of UNDERSTOOD) modelFor(language);
}

import { bareWord, tokensOf } from "../../normal.ts";
import type { Ask } from "../asks.ts";
import { helpOf, isHelp, questionOf } from "../intents.ts";
import type { Language } from "#server/platform/locale.ts";
import type { Results } from "../prompt.ts";
import type { Answer, Writing } from "./writing.ts";

const FITS = 0.3;
/** Where a wrong turn hurts, it has to fit well, or a person is the better answer. */
const FITS_WELL = 0.6;
const MOST_LETTERS = 600;

export function help({ ask, asks, language, results, say }: Writing): Answer {
  const passage = passageFor(ask, asks, language, results);
  // Their own figure stands on a page of theirs; articles tell what limits are.
  if (ask.intent === "spending_limit" && (passage?.score ?? 0) < FITS_WELL)
    return [say("limitPage")];
  // Who cannot pay has been told of the pause.
  if (!passage && helpOf(ask).reason) return [];
  if (!passage) return [say(helpOf(ask).isDelicate ? "personBest" : "notFound"), say("offer")];
  return [extract(passage.passage, questionOf(ask, language))];
}

/** The best that was found; of what several questions found together, the one in whose title the words stand. */
export function passageFor(ask: Ask, asks: Ask[], language: Language, { searchHelp }: Results) {
  const least = helpOf(ask).isDelicate ? FITS_WELL : FITS;
  const fitting = (searchHelp?.passages ?? []).filter(({ score }) => score >= least);
  const isAlone = asks.filter(isHelp).length === 1;
  const asked = wordsOf(questionOf(ask, language));
  const weighed = fitting.map((passage) => {
    const shared = overlap(passage.title, asked) * 2 + overlap(passage.passage, asked);
    return { passage, weight: isAlone ? passage.score : shared + passage.score };
  });
  weighed.sort((a, b) => b.weight - a.weight);
  return weighed[0]?.passage;
}

/** Whole paragraphs: a sentence alone leaves behind the condition under which it holds. */
function extract(passage: string, question: string): string {
  const text = passage.replace(/^#+ .*$/gm, "").trim();
  if (text.length <= MOST_LETTERS) return text;
  const asked = wordsOf(question);
  const ranked = paragraphsOf(text)
    .map((paragraph, index) => ({ paragraph, index, score: overlap(paragraph, asked) }))
    .toSorted((a, b) => b.score - a.score || a.index - b.index);
  const kept: typeof ranked = [];
  let letters = 0;
  for (const one of ranked) {
    if (kept.length > 0 && letters + one.paragraph.length > MOST_LETTERS) break;
    kept.push(one);
    letters += one.paragraph.length;
  }
  const inOrder = kept.toSorted((a, b) => a.index - b.index);
  return inOrder.map(({ paragraph }) => paragraph).join("\n\n");
}

/** What ends in a colon leads to the list behind it, and neither says anything alone. */
const paragraphsOf = (text: string) => text.split(/(?<!:)\n{2,}/u).map((one) => one.trim());

const overlap = (sentence: string, asked: Set<string>) =>
  new Set(
    tokensOf(sentence)
      .map(stem)
      .filter((word) => asked.has(word)),
  ).size;

const wordsOf = (text: string) => new Set(tokensOf(text).map(stem));

const stem = (word: string) => bareWord(word).slice(0, 5);

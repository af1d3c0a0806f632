import { bareWord, tokensOf } from "../../wants-person/normal.ts";
import type { Ask } from "../asks.ts";
import type { Language } from "../language.ts";
import type { Results } from "../prompt.ts";
import { questionOf } from "../topics.ts";
import type { Answer, Writing } from "./writing.ts";

/** Below this a passage is about something else. */
const FITS = 0.25;
const MOST_LETTERS = 420;

/** What the help pages say, in their own sentences: those that the question is about. */
export function help({ ask, language, results, say }: Writing): Answer {
  const passage = passageFor(ask, language, results);
  if (!passage) return [say("notFound"), say("offer")];
  return [extract(passage.passage, questionOf(ask, language))];
}

/** Several questions share one search; each takes the passage that shares most words with it. */
export function passageFor(ask: Ask, language: Language, { searchHelp }: Results) {
  const asked = new Set(tokensOf(questionOf(ask, language)).map(stem));
  const fitting = (searchHelp?.passages ?? []).filter(({ score }) => score >= FITS);
  const weighed = fitting.map((passage) => ({
    passage,
    weight:
      passage.score + overlap(`${passage.title} ${passage.passage}`, asked) / (asked.size + 1),
  }));
  weighed.sort((a, b) => b.weight - a.weight);
  return weighed[0]?.passage;
}

function extract(passage: string, question: string): string {
  const text = passage.replace(/^#+ .*$/gm, "").trim();
  if (text.length <= MOST_LETTERS) return text;
  const asked = new Set(tokensOf(question).map(stem));
  const told = text.match(/[^.!?؟\n]+[.!?؟]*\s*/gu) ?? [text];
  const ranked = told
    .map((sentence, index) => ({ sentence, index, score: overlap(sentence, asked) }))
    .toSorted((a, b) => b.score - a.score || a.index - b.index);
  const kept: typeof ranked = [];
  let letters = 0;
  for (const one of ranked) {
    if (kept.length > 0 && letters + one.sentence.length > MOST_LETTERS) break;
    kept.push(one);
    letters += one.sentence.length;
  }
  const inOrder = kept.toSorted((a, b) => a.index - b.index);
  return inOrder
    .map(({ sentence }) => sentence)
    .join("")
    .trim();
}

const overlap = (sentence: string, asked: Set<string>) =>
  new Set(
    tokensOf(sentence)
      .map(stem)
      .filter((word) => asked.has(word)),
  ).size;

/** Enough of a word to know it again in another form. */
const stem = (word: string) => bareWord(word).slice(0, 5);

import type { PassageFact } from "#server/articles/schema.ts";
import { languageOf } from "#server/platform/locale.ts";
import type { GapCause } from "#server/platform/prisma/enums.ts";
import type { AssistantTools } from "./facts.ts";
import { guessesOf, isUnderstood } from "./embedded/corpus.ts";
import { topicOf } from "./embedded/intents.ts";
import { languageHeard } from "./embedded/language.ts";

export type Missed = GapCause;

/** What a model has done for its answer. */
export type Done = {
  /** A model of ours says so itself: why it has no answer, or null. */
  told: Missed | null | undefined;
  tools: ReadonlySet<string>;
  found: PassageFact[];
};

export type Gap = { cause: Missed; language: string; topic: string | null; score: number | null };

/** A passage that fits less is no answer, whatever a model makes of it. */
const GOOD = 0.4;

/** An outside model says nothing of itself: it has no answer where it looked in the help alone, and in vain. */
export function causeOf({ told, tools, found }: Done): Missed | null {
  if (told !== undefined) return told;
  const isOfHelp = tools.has("searchHelp") && !Array.from(tools).some(isOfAccount);
  return isOfHelp && bestOf(found) < GOOD ? "not_found" : null;
}

const HELP: string[] = ["searchHelp", "askForPerson"] satisfies (keyof AssistantTools)[];
const isOfAccount = (tool: string) => !HELP.includes(tool);

const bestOf = (found: PassageFact[]) => Math.max(0, ...found.map(({ score }) => score));

/** @returns null where there was an answer, or no word in what was asked. */
export function gapIn(question: string, locale: string, done: Done): Gap | null {
  const cause = causeOf(done);
  if (!cause || !/\p{L}{3}/u.test(question)) return null;
  const { found } = done;
  return { cause, ...heardIn(question, locale), score: found.length > 0 ? bestOf(found) : null };
}

/** ISO 639. @param locale of whoever wrote them, which counts where the words say little */
export function languageOfWords(words: string, locale: string): string {
  const own = languageOf(locale);
  return languageHeard(words, isUnderstood(own) ? own : "en") ?? own;
}

function heardIn(question: string, locale: string) {
  const language = languageOfWords(question, locale);
  const [guess] = isUnderstood(language) ? guessesOf(question, language) : [];
  return { language, topic: guess ? topicOf(guess.intent) : null };
}

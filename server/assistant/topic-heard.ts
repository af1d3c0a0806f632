import { guessesOf, isUnderstood } from "./embedded/corpus.ts";
import { topicOf } from "./embedded/intents.ts";

/** Under it, or so near to the next one, it is a guess and no more. */
const CLEAR = { score: 0.3, lead: 0.5 };
/** Of these one text has nothing in common with the next. */
const NO_TOPIC = ["greeting", "thanks", "out_of_scope", "product_feedback", "talk_to_human"];

/**
 * What somebody writes about, by a name that is the same in all languages: each has a classifier of its own, and all of
 * them know the same topics. @returns null where it is not clear
 */
export function topicHeard(text: string, language: string): string | null {
  if (!isUnderstood(language)) return null;
  const [best] = guessesOf(text, language);
  if (!best || best.score < CLEAR.score || best.lead < CLEAR.lead) return null;
  const topic = topicOf(best.intent);
  return NO_TOPIC.includes(topic) ? null : topic;
}

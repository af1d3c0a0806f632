import { wantsPerson } from "../wants-person/wants-person.ts";
import { asksIn } from "./asks.ts";
import { guessesOf, isUnderstood, type Understood } from "./corpus.ts";
import { topicOf } from "./intents.ts";
import { languageHeard } from "./language.ts";

export type HeardIntent = {
  heardAs: Understood;
  /** One of the 27 topics; the likeliest, even where the assistant would rather ask. */
  intent: string;
  also: string[];
  /** 0 to 1 */
  confidence: number;
  /** The assistant answers to it. */
  isSure: boolean;
};

/** @param language what its writer is known to write */
export function intentsIn(text: string, language: string): HeardIntent {
  const habit = isUnderstood(language) ? language : "en";
  const heardAs = languageHeard(text, habit) ?? habit;
  const topics = [...new Set(asksIn(text, heardAs).map(({ intent }) => topicOf(intent)))];
  const [best] = guessesOf(text, heardAs);
  const guessed = topicOf(best?.intent ?? "out_of_scope");
  const wantsOne = wantsPerson(text) === "now";
  const intent = topics.includes(guessed)
    ? guessed
    : (topics[0] ?? (wantsOne ? "talk_to_human" : guessed));
  return {
    heardAs,
    intent,
    also: topics.filter((topic) => topic !== intent),
    confidence: confidenceOf(best?.score ?? -1, best?.lead ?? 0),
    isSure: topics.length > 0 || wantsOne,
  };
}

/** How often a guess of this height and lead was right, roughly. */
const confidenceOf = (score: number, lead: number) =>
  Math.round((1 / (1 + Math.exp(-(1.2 + 2 * score + 3 * lead)))) * 1000) / 1000;

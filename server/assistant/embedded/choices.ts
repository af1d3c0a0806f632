import { tokensOf } from "../normal.ts";
import type { Say } from "./answers/writing.ts";
import { proposableIn } from "./autopay.ts";
import { guessesOf, isLearned, type Understood } from "./corpus.ts";
import { type Intent, isTalk, topicOf } from "./intents.ts";
import { meant, planMeant } from "./meant.ts";
import type { Results } from "./prompt.ts";
import type { Understanding } from "./understanding.ts";

/** Further below the border, what is likeliest is seldom what was meant. */
const LOWEST = { first: -0.6, second: -1 };
const FEWEST_WORDS = 2;
const MOST = 3;
/** A button holds no more. */
const LONGEST = 120;

/** The two topics that a message which was not understood is likeliest to be of; none where that is a guess, too. */
export function likeliestIn(text: string, heard: Understood): Intent[] {
  const words = tokensOf(text);
  if (words.length < FEWEST_WORDS || !words.some((word) => isLearned(word, heard))) return [];
  const [first, ...others] = guessesOf(text, heard).filter((guess) => !isTalk(guess));
  if (!first || first.score < LOWEST.first) return [];
  const second = others.find(({ intent }) => topicOf(intent) !== topicOf(first.intent));
  return second && second.score > LOWEST.second ? [first.intent, second.intent] : [];
}

/** What the customer can say to be understood, in their own language: a button each. */
export function choicesFor(understanding: Understanding, results: Results, say: Say): string[] {
  const { asks, likely } = understanding;
  if (asks.length > 0) {
    return [
      ...autopayToChoose(understanding, results, say),
      ...plansToChoose(understanding, results),
    ];
  }
  return likely.map((intent) => say(`choice.${intent.replace(".", "_")}`));
}

/** "Turn on autopay", and there are three: the same wish with each one's name. */
function autopayToChoose(
  { asks, language }: Understanding,
  { proposeAutopay }: Results,
  say: Say,
): string[] {
  const [asked] = asks.flatMap((ask) => proposableIn(ask, language) ?? []);
  if (!asked || asks.length > 1 || proposeAutopay?.reason !== "which") return [];
  const { turn, method = "" } = asked;
  const how = turn === "on" && method ? "on_card" : (turn ?? "card");
  const sentences = proposeAutopay.plans.map(({ merchant, title }) =>
    say("autopayChoice", { turn: how, method, merchant, title }),
  );
  return sentences.length <= MOST && sentences.every(({ length }) => length <= LONGEST)
    ? sentences
    : [];
}

/** "How much is left on my plan?" and there are three: which one is asked by their names. */
function plansToChoose({ asks, language }: Understanding, { listPlans }: Results): string[] {
  const ask = asks.find(({ intent }) => intent === "plan_details");
  if (!ask || asks.length > 1 || !listPlans) return [];
  if (planMeant(listPlans.plans, ask, language)) return [];
  const named = meant(listPlans.plans, ask, language);
  const plans = (named.length > 0 ? named : listPlans.plans).filter(
    ({ state }) => state !== "settled" && state !== "cancelled",
  );
  const names = [...new Set(plans.map(({ title, merchant }) => `${title}, ${merchant}`))];
  return names.length > 1 && names.length <= MOST ? names : [];
}

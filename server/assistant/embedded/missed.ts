import type { Missed } from "../gap.ts";
import { passageFor } from "./answers/help.ts";
import type { Ask } from "./asks.ts";
import { isHelp } from "./intents.ts";
import type { Results } from "./prompt.ts";
import { isShown } from "./shown.ts";
import type { Understanding } from "./understanding.ts";

/** Why a question, or a part of it, gets no answer. Who is in distress has asked for something else than an article. */
export function missedIn(understanding: Understanding, results: Results): Missed | null {
  const { asks, distress, misses } = understanding;
  if (distress) return null;
  if (misses > 0) return "not_understood";
  if (asks.some((ask) => isWithoutPassage(ask, understanding, results))) return "not_found";
  return asks.some(({ intent }) => intent === "out_of_scope") ? "out_of_scope" : null;
}

function isWithoutPassage(ask: Ask, { asks, language }: Understanding, results: Results) {
  const isAnswered = isShown(ask) || results.proposePayment || !results.searchHelp;
  return isHelp(ask) && !isAnswered && !passageFor(ask, asks, language, results);
}

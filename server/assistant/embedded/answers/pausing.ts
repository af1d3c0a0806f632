import { helpOf } from "../intents.ts";
import type { Results } from "../prompt.ts";
import type { Understanding } from "../understanding.ts";
import type { Answer, Say } from "./writing.ts";

/** The pause is theirs to take; what comes of it no answer of ours can say. To whoever is in danger nobody speaks of payments. */
export const needsPause = ({ distress, asks }: Understanding) =>
  distress === "hardship" ||
  (distress !== "crisis" && asks.some((ask) => helpOf(ask).reason === "hardship"));

/** What stands on the card below; without one, how it stands, or how they do it themselves. */
export function pausing(understanding: Understanding, { proposePause }: Results, say: Say): Answer {
  if (!needsPause(understanding)) return [];
  if (!proposePause) return [say("pausing")];
  const { proposal, requestId, others, refusal } = proposePause;
  if (proposal) return [say("pausingBelow", { date: proposal.answered.text })];
  if (requestId) {
    const hasOthers = others.length > 0 ? "yes" : "no";
    return [say("pausedAlready", { request: requestId, hasOthers, others: others.join(", ") })];
  }
  return refusal ? [refusal] : [];
}

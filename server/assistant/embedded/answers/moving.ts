import { sentences, type Answer, type Writing } from "./writing.ts";

/** What stands on the card below; a refusal is the sentence of the customer's own pages. */
export function move({ ask, results: { proposeMove }, say }: Writing): Answer {
  if (ask.moves !== "wanted" || !proposeMove) return [];
  const { proposal, refusal } = proposeMove;
  if (refusal) return [refusal, say("offer")];
  if (!proposal) return [say("moveNothing")];
  const { amount, merchant, title, due, to, latest, isOutside } = proposal;
  const payment = { amount: amount.text, merchant, title, due: due.text };
  if (to) return [sentences(say("moveTo", { ...payment, to: to.text }), say("moveConfirm"))];
  const which = say(isOutside ? "moveOutside" : "moveOne", { ...payment, latest: latest.text });
  return [sentences(which, say("moveConfirm"))];
}

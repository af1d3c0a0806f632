import { planMeant } from "../meant.ts";
import { listOf, sentences, type Answer, type Writing } from "./writing.ts";

/** What stands on the card below, which the customer confirms or leaves. */
export function payment(writing: Writing): Answer {
  const { ask, results, say } = writing;
  if (ask.pays === "own") return ownSum(writing);
  const { proposePayment } = results;
  if (!ask.pays || !proposePayment) return [];
  const { proposal, reason } = proposePayment;
  if (!proposal) return [say(reason === "being_paid" ? "payBeingPaid" : "payNothing")];
  const [first, ...others] = proposal.parts.map(({ merchant, title, amount }) => ({
    merchant,
    title,
    amount: amount.text,
  }));
  if (!first) return [];
  const saves = proposal.saved && say("paySaves", { saved: proposal.saved.text });
  if (others.length === 0) return [sentences(say("payOne", first), saves, say("payConfirm"))];
  const lines = [first, ...others].map((part) => say("payLine", part));
  const several = listOf(say("paySeveral", { total: proposal.total.text }), lines);
  return [several, sentences(saves, say("payConfirm"))];
}

/** A sum of their own is chosen where what is owed stands beside it. */
function ownSum({ ask, language, results: { listPlans }, say }: Writing): Answer {
  if (!listPlans) return [];
  const owed = listPlans.plans.filter(({ remaining }) => remaining.minor > 0);
  if (owed.length === 0) return [say("payNothing")];
  const plan = planMeant(owed, ask, language);
  const page = plan ? `/plans/${plan.planId}` : "/plans";
  const link = `[${say(plan ? "payOwnPlan" : "payOwnPlans")}](${page})`;
  return [sentences(say("payOwn"), link)];
}

import type { AutopayFact, PaymentFact } from "../../facts.ts";
import type { Outcome } from "#server/plans/policy.ts";
import { proposableIn, type Setting } from "../autopay.ts";
import { listOf, sentences, type Answer, type Say, type Writing } from "./writing.ts";

const HOW = { change: "setChange", off: "setOff", on: "setOn" } as const satisfies Record<
  NonNullable<Setting>,
  string
>;

/** What stands on the card below, or why there is none; where we may not know the card, how they do it themselves. */
export function setting(writing: Writing): Answer {
  const { ask, language, results, say } = writing;
  if (!ask.sets) return [];
  const proposed = proposableIn(ask, language) && results.proposeAutopay;
  if (!proposed) return explained(writing, ask.sets);
  const { proposal, reason, plans } = proposed;
  if (proposal) return [sentences(wouldBe(proposal, ask.sets, say), say("autopayConfirm"))];
  switch (reason) {
    case "already":
      return asIs(plans, say);
    case "which":
      return [sentences(say("autopayWhich"), !results.offerChoices && toPlans(say))];
    case "no_plan":
      return [say("autopayNoPlan")];
    default:
      return [sentences(say("autopayNoCard", { reason: reason ?? "" }), toAccount(say))];
  }
}

function explained({ ask: { plan }, say }: Writing, sets: NonNullable<Setting>): Answer {
  const link = plan ? `[${say("payOwnPlan")}](/plans/${plan})` : toPlans(say);
  return [sentences(say(HOW[sets]), link)];
}

function wouldBe(fact: AutopayFact, sets: NonNullable<Setting>, say: Say) {
  const { merchant, title, method, next } = fact;
  const turn = sets === "off" ? "off" : turnOf(fact);
  const what = say("autopayWouldBe", { turn, merchant, title, method: method ?? "" });
  return sentences(what, next && nextText(fact, next, say));
}

const turnOf = ({ isOn, wasOn }: AutopayFact) => (isOn ? (wasOn ? "switch" : "on") : "card");

/** Of one that is paid as they wish already, what comes next is told as well. */
function asIs(plans: AutopayFact[], say: Say): Answer {
  const lines = plans.map((plan) =>
    sentences(lineOf(plan, say), plan.next && nextText(plan, plan.next, say)),
  );
  return [plans.length > 1 ? listOf(say("autopayIsAlready"), lines) : sentences(...lines)];
}

const lineOf = ({ isOn, merchant, title, method }: AutopayFact, say: Say) =>
  say("autopayIs", { turn: isOn ? "on" : "off", merchant, title, method: method ?? "" });

const NEXT = {
  willTake: "taken",
  willExpire: "expires",
  willRest: "rests",
  willNotTakeLate: "late",
  willNotTake: "by_hand",
} as const satisfies Record<Outcome, string>;

const nextText = ({ method }: AutopayFact, next: NonNullable<AutopayFact["next"]>, say: Say) =>
  say("autopayNext", {
    outcome: NEXT[next.outcome],
    amount: next.amount.text,
    date: next.day.text,
    method: method ?? "",
  });

const toPlans = (say: Say) => `[${say("payOwnPlans")}](/plans)`;
const toAccount = (say: Say) => `[${say("autopayAddCard")}](/account)`;

/** Whether it is taken automatically, and when; of a card that has expired more is told elsewhere. */
export const taken = ({ taking }: PaymentFact, say: Say) =>
  taking &&
  taking.state !== "expired" &&
  say("taken", { state: taking.state, date: taking.on?.text ?? "" });

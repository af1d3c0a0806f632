import { SHOP_DAYS } from "#server/cases/policy.ts";
import type { CaseKind } from "#server/plans/schema.ts";
import type { RefundFact, ReturnFact, WayBackFact } from "../../facts.ts";
import { meantOrAll } from "../meant.ts";
import { sentences, type Answer, type Say, type Writing } from "./writing.ts";

const MOST = 3;

export function refundStatus({ ask, language, results, say }: Writing): Answer {
  const refunds = results.refundStatus?.refunds ?? [];
  const shown = picked(meantOrAll(refunds, ask, language), ask.place);
  return shown.length === 0 ? [say("noRefund")] : shown.map((refund) => refundText(refund, say));
}

export function returnStatus({ ask, language, results, say }: Writing): Answer {
  const returns = results.returnStatus?.returns ?? [];
  const shown = picked(meantOrAll(returns, ask, language), ask.place);
  return shown.length === 0
    ? [sentences(say("noReturn"), howToReport("sent_back", say))]
    : shown.map((one) => returnText(one, say));
}

/** @param planId which it is about, where that is known */
export function howToReport(kind: CaseKind, say: Say, planId?: string) {
  const link = planId
    ? `[${say("reportPlan")}](/plans/${planId}/report)`
    : `[${say("payOwnPlans")}](/plans)`;
  return sentences(say("report", { kind, days: SHOP_DAYS[kind] }), link);
}

function picked<Item>(choice: Item[], place: number): Item[] {
  const one = place === -1 ? choice.at(-1) : place > 1 ? choice[place - 1] : undefined;
  return one ? [one] : choice.slice(0, MOST);
}

function refundText(refund: RefundFact, say: Say) {
  const { merchant, title, amount, toPlan, waysBack, created } = refund;
  const isAllOff = waysBack.length === 0;
  return sentences(
    say("refundApproved", { merchant, title, amount: amount.text, date: created.text }),
    isAllOff ? say("refundToPlan") : null,
    !isAllOff && toPlan.minor > 0 ? say("refundOff", { toPlan: toPlan.text }) : null,
    ...waysBack.map((way) => wayBackText(way, say)),
  );
}

function wayBackText({ method, amount, state, isByHand, ...days }: WayBackFact, say: Say) {
  return say("refundWay", {
    state: state === "sent" && isByHand ? "by_hand" : state,
    method,
    amount: amount.text,
    sent: days.sent?.text ?? "",
    expected: days.expected?.text ?? "",
    arrived: days.arrived?.text ?? "",
  });
}

const RETURNS = {
  open: "returnOpen",
  accepted: "returnAccepted",
  declined: "returnDeclined",
} as const;

export function returnText(fact: ReturnFact, say: Say) {
  const { merchant, title, amount, kind, state, turn, due, opened, ended } = fact;
  const date = (state === "open" ? opened : (ended ?? opened)).text;
  const told = { merchant, title, amount: amount.text, date };
  const isReturn = kind === "sent_back" && state in RETURNS;
  const what = isReturn
    ? say(RETURNS[state as keyof typeof RETURNS], told)
    : say("caseState", { ...told, kind, state });
  return state === "open" ? sentences(what, say("caseTurn", { turn, day: due.text })) : what;
}

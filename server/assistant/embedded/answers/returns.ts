import { SHOP_DAYS } from "#server/cases/policy.ts";
import type { CaseKind } from "#server/plans/schema.ts";
import type { RefundFact, ReturnFact } from "../../facts.ts";
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
  const { merchant, title, method, state, created, sent, arrived } = refund;
  const told = { merchant, title, method, amount: refund.amount.text };
  if (state === "arrived" && arrived) {
    return sentences(say("refundArrived", { ...told, date: arrived.text }), split(refund, say));
  }
  if (state !== "created" && sent) {
    return sentences(say("refundSent", { ...told, date: sent.text }), split(refund, say));
  }
  return sentences(say("refundCreated", { ...told, date: created.text }), split(refund, say));
}

function split({ toPlan, toMethod, method }: RefundFact, say: Say) {
  if (toPlan.minor === 0) return null;
  if (toMethod.minor === 0) return say("refundToPlan");
  return say("refundSplit", { toPlan: toPlan.text, toMethod: toMethod.text, method });
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

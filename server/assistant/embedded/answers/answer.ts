import type { Ask } from "../asks.ts";
import { isHelp, type Intent } from "../intents.ts";
import type { Reading, Results } from "../prompt.ts";
import type { Understanding } from "../understanding.ts";
import { help } from "./help.ts";
import { laterPayment, month, nextPayment, overdue } from "./payments.ts";
import { listPlans, paidSoFar, paymentMethod, planDetails, totalOwed } from "./plans.ts";
import { refundStatus, returnStatus } from "./returns.ts";
import { sayIn, type Answer, type Say, type Writing } from "./writing.ts";

const writers: Partial<Record<Intent, (writing: Writing) => Answer>> = {
  next_payment: nextPayment,
  later_payment: laterPayment,
  overdue,
  month,
  total_owed: totalOwed,
  plan_details: planDetails,
  paid_so_far: paidSoFar,
  list_plans: listPlans,
  payment_method: paymentMethod,
  refund_status: refundStatus,
  return_status: returnStatus,
};

const talks: Partial<Record<Intent, string[]>> = {
  greeting: ["greeting"],
  thanks: ["thanks"],
  goodbye: ["goodbye"],
  identity: ["identity"],
  capabilities: ["capabilities"],
  out_of_scope: ["outOfScope", "offer"],
};

/** The whole answer, in the customer's language; every amount and date in it is copied from `results`. */
export function answerTo(understanding: Understanding, reading: Reading): string {
  const { language, distress, asks } = understanding;
  const { locale, results } = reading;
  const say = sayIn(locale, language);
  const failed = Object.values(results).includes(null);
  const paragraphs = [
    ...(distress ? [say(distress)] : []),
    ...answers(asks, understanding, results, say),
    ...(failed && results.askForPerson !== null ? [say("lookupFailed")] : []),
    ...closing(understanding, reading, say),
  ];
  const isAsked = reading.person === "on the way" || results.askForPerson?.asked === true;
  const kept = isAsked ? paragraphs.filter((paragraph) => paragraph !== say("offer")) : paragraphs;
  return [...new Set(kept)].join("\n\n");
}

function answers(asks: Ask[], { language }: Understanding, results: Results, say: Say) {
  return asks.flatMap((ask) => {
    const writer = isHelp(ask.intent) ? help : writers[ask.intent];
    if (writer)
      return isLookedUp(ask, results) ? writer({ ask, asks, language, results, say }) : [];
    return (talks[ask.intent] ?? []).map((key) => say(key));
  });
}

/** A tool that failed leaves a gap, which is told once for all. */
const needs: Partial<Record<Intent, keyof Results>> = {
  next_payment: "nextPayments",
  later_payment: "nextPayments",
  overdue: "nextPayments",
  month: "nextPayments",
  total_owed: "nextPayments",
  plan_details: "listPlans",
  paid_so_far: "listPlans",
  list_plans: "listPlans",
  payment_method: "listPlans",
  refund_status: "refundStatus",
  return_status: "returnStatus",
};

const isLookedUp = ({ intent }: Ask, results: Results) =>
  results[needs[intent] ?? "searchHelp"] !== null;

/** What the assistant can only explain and a person can do. */
const forPeople = new Set<Intent>([
  "unknown_charge",
  "not_delivered",
  "pay_early",
  "move_date",
  "failed_payment",
  "change_method",
]);

function closing(
  { person, declined, distress, asks, misses, isForeign }: Understanding,
  { results, person: status }: Reading,
  say: Say,
) {
  if (results.askForPerson !== undefined) {
    return [say(results.askForPerson?.asked ? "personAsked" : "personNotAsked")];
  }
  if (status === "on the way" && (person || distress)) return [say("personAsked")];
  if (isForeign) return [say("foreign"), say("offer")];
  if (status === "on the way" && misses > 0) return [say("unsureWaiting")];
  if (person) return [say("personNotAsked")];
  if (declined) return [say("declined")];
  if (misses > 0) return [say(misses === 1 ? "unsure" : "unsureAgain"), say("offer")];
  return distress || asks.some(({ intent }) => forPeople.has(intent)) ? [say("offer")] : [];
}

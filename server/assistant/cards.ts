import type { Card } from "#server/conversations/card.ts";
import { MOST_CARDS } from "#server/conversations/card.ts";
import type { PlanDetail } from "#server/plans/schema.ts";
import type { PaymentFact, PlanFact, RefundFact, ReturnFact } from "./facts.ts";

/** What the tools of one run have told. */
export type Told = {
  plans: PlanDetail[];
  planFacts: PlanFact[];
  payments: PaymentFact[];
  refunds: RefundFact[];
  cases: ReturnFact[];
  /** Of that day the words say "today". */
  today: string;
};

export const nothingTold = (): Told => ({
  plans: [],
  planFacts: [],
  payments: [],
  refunds: [],
  cases: [],
  today: "",
});

/**
 * The cards beneath an answer: made of facts alone. Its words only decide which of them it has told of, by their shop
 * or thing and their amount, which every model copies letter by letter. Who is told of many is shown none.
 */
export function cardsOf(text: string, told: Told): Card[] {
  const says = (...parts: string[]) => parts.every((part) => text.includes(part));
  const names = ({ merchant, title }: { merchant: string; title: string }) =>
    says(merchant) || says(title);
  const found = [
    ...told.refunds.filter((one) => names(one) && says(one.amount.text)).map(refundCard(told)),
    ...told.cases.filter((one) => says(one.merchant, one.title)).map(caseCard(told)),
    ...paymentsIn(told, (one) => names(one) && says(one.amount.text), says).map(paymentCard(told)),
    ...told.planFacts
      .filter((one) => names(one) && says(one.remaining.text, one.total.text))
      .map(planCard(told)),
  ].filter((card) => card !== null);
  const shown = withoutRepeats(found);
  return shown.length > MOST_CARDS ? [] : shown;
}

/** By their day; of a plan of which no day is named, the one that is due today. */
function paymentsIn(
  { payments, today }: Told,
  isNamed: (payment: PaymentFact) => boolean,
  says: (words: string) => boolean,
) {
  const named = payments.filter(isNamed);
  const dated = new Set(named.flatMap(({ planId, due }) => (says(due.text) ? planId : [])));
  return named.filter(
    ({ planId, due }) => says(due.text) || (due.on === today && !dated.has(planId)),
  );
}

/** What is told most exactly of a plan comes first, and takes the place of the rest. */
function withoutRepeats(cards: Card[]) {
  const once = [...new Map(cards.map((card) => [JSON.stringify(card), card])).values()];
  return once.filter(
    ({ planId, kind }) => once.find((other) => other.planId === planId)?.kind === kind,
  );
}

type About = { planId: string; merchant: string; title: string };

const aboutOf = ({ plans }: Told, { planId, merchant, title }: About) => {
  const plan = plans.find(({ id }) => id === planId);
  return plan ? { planId, merchant, title, look: plan.look } : null;
};

const moneyOf = ({ minor, currency }: { minor: number; currency: string }) => ({ minor, currency });

const refundCard =
  (told: Told) =>
  (fact: RefundFact): Card | null => {
    const about = aboutOf(told, fact);
    const state = fact.waysBack.length > 0 ? fact.state : "lowered";
    return about && { kind: "refund", ...about, amount: moneyOf(fact.amount), state };
  };

const caseCard =
  (told: Told) =>
  (fact: ReturnFact): Card | null => {
    const about = aboutOf(told, fact);
    const state = fact.state === "open" ? fact.turn : fact.state;
    const { caseId, amount } = fact;
    return about && { kind: "case", ...about, amount: moneyOf(amount), caseId, state };
  };

/** What is on hold or paused is not asked for: its plan is shown. */
const paymentCard =
  (told: Told) =>
  (fact: PaymentFact): Card | null => {
    const about = aboutOf(told, fact);
    const { state, amount, due } = fact;
    if (!about) return null;
    if (state === "on_hold" || state === "paused")
      return { kind: "plan", ...about, amount: moneyOf(amount), state };
    return { kind: "payment", ...about, amount: moneyOf(amount), state, dueOn: due.on };
  };

const planCard =
  (told: Told) =>
  (fact: PlanFact): Card | null => {
    const about = aboutOf(told, fact);
    const { state, remaining } = fact;
    return about && { kind: "plan", ...about, amount: moneyOf(remaining), state };
  };

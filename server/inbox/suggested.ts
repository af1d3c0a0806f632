import { addDays, dayOf } from "#server/platform/calendar.ts";
import { isEnded, isSuspended } from "#server/plans/plan-status.ts";
import type { Money, PlanDetail } from "#server/plans/schema.ts";
import type { DeclineView } from "#server/spending/schema.ts";
import type { GeneralQuestion, Suggestion } from "./schema.ts";

export type Facts = {
  plans: PlanDetail[];
  decline: DeclineView | null;
  /** The calendar day where the customer lives. */
  today: string;
};

const MOST = 3;
const SOON_DAYS = 3;
const NEWS_DAYS = 14;

/**
 * What a new chat offers to begin with: what is overdue, what waits for them, what is due, what is on its way, what is
 * news, and only then what many ask. Each kind once, so that three of them are three different things.
 * @param planId of this plan alone, about which they came to ask
 */
export function suggestionsOf(
  { plans, decline, today }: Facts,
  planId: string | null,
): Suggestion[] {
  const meant = planId ? plans.filter(({ id }) => id === planId) : plans;
  const own = [
    overdueOf(meant),
    questionOf(meant),
    refundOf(meant, "stranded"),
    nextOf(meant, today, "due"),
    refundOf(meant, "refund"),
    decidedOf(meant, today),
    planId ? null : declinedOf(decline),
    nextOf(meant, today, "next"),
  ].filter((suggestion) => suggestion !== null);
  const general = generalOf(meant).map((question) => ({ kind: "general" as const, question }));
  return [...own, ...general].slice(0, MOST);
}

/** Of several plans in one sum, where they have one currency: else of the one that is owed the longest. */
function overdueOf(plans: PlanDetail[]): Suggestion | null {
  const late = plans
    .flatMap((plan) => {
      const minor = plan.overdue.minor - plan.pending.minor;
      const first = plan.instalments.find(({ state }) => state === "overdue");
      return minor > 0 && first ? [{ plan, minor, on: first.dueOn }] : [];
    })
    .toSorted((a, b) => a.on.localeCompare(b.on));
  const [first] = late;
  if (!first) return null;
  const { currency } = first.plan.total;
  const minor = late.reduce((sum, one) => sum + one.minor, 0);
  if (late.length > 1 && late.every(({ plan }) => plan.total.currency === currency))
    return { kind: "overdueSeveral", amount: { minor, currency }, count: late.length };
  return ofPlan(first.plan, { minor: first.minor, currency }, { kind: "overdue", on: first.on });
}

function questionOf(plans: PlanDetail[]): Suggestion | null {
  const asked = plans.flatMap((plan) =>
    plan.purchase.cases
      .filter(({ state, turn }) => state === "open" && turn === "customer")
      .map((row) => ({ plan, row })),
  );
  const [first] = asked.toSorted((a, b) => a.row.dueOn.localeCompare(b.row.dueOn));
  return first
    ? ofPlan(first.plan, first.row.amount, { kind: "question", on: first.row.dueOn })
    : null;
}

const REFUND_STATES = { stranded: ["failed"], refund: ["created", "sent"] };

function refundOf(plans: PlanDetail[], kind: "stranded" | "refund"): Suggestion | null {
  const coming = plans.flatMap((plan) =>
    plan.purchase.refunds
      .filter(({ state, waysBack }) => waysBack.length > 0 && REFUND_STATES[kind].includes(state))
      .map((refund) => ({ plan, refund })),
  );
  const [newest] = coming.toSorted((a, b) => b.refund.createdAt.localeCompare(a.refund.createdAt));
  return newest
    ? ofPlan(newest.plan, newest.refund.amount, { kind, at: newest.refund.createdAt })
    : null;
}

/** What is overdue, on hold or paused is not what comes next. */
function nextOf(plans: PlanDetail[], today: string, kind: "due" | "next"): Suggestion | null {
  const soon = addDays(today, SOON_DAYS);
  const ahead = plans.flatMap((plan) => {
    const { next } = plan;
    const minor = next ? next.outstanding.minor - next.pending.minor : 0;
    if (!next || minor <= 0 || next.dueOn < today || isSuspended(next)) return [];
    return next.dueOn <= soon === (kind === "due") ? [{ plan, on: next.dueOn, minor }] : [];
  });
  const [first] = ahead.toSorted((a, b) => a.on.localeCompare(b.on));
  if (!first) return null;
  const { plan, minor, on } = first;
  return ofPlan(plan, { minor, currency: plan.total.currency }, { kind, on });
}

function decidedOf(plans: PlanDetail[], today: string): Suggestion | null {
  const decided = plans.flatMap((plan) =>
    plan.purchase.cases.flatMap(({ state, endedAt, amount }) =>
      endedAt && (state === "accepted" || state === "declined") ? [{ plan, amount, endedAt }] : [],
    ),
  );
  const [newest] = decided.toSorted((a, b) => b.endedAt.localeCompare(a.endedAt));
  if (!newest || dayOf(new Date(newest.endedAt)) < addDays(today, -NEWS_DAYS)) return null;
  return ofPlan(newest.plan, newest.amount, { kind: "decided", at: newest.endedAt });
}

const declinedOf = (decline: DeclineView | null): Suggestion | null =>
  decline && {
    kind: "declined",
    merchant: decline.merchant,
    amount: decline.amount,
    at: decline.at,
  };

/** Who owes nothing asks for no other day. */
const generalOf = (plans: PlanDetail[]): GeneralQuestion[] =>
  plans.some((plan) => !isEnded(plan)) ? ["move", "early", "return"] : ["how", "limit", "return"];

function ofPlan<const Rest extends object>(
  { id: planId, merchant, title, look }: PlanDetail,
  amount: Money,
  rest: Rest,
) {
  return { ...rest, plan: { planId, merchant, title, look }, amount };
}

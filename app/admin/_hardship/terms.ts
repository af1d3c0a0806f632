import type { PlanInNeed, Relief, ReliefTerms } from "#server/hardship/schema.ts";

/** What a relief makes of a plan; null while none is chosen. */
export const termsUnder = (plan: PlanInNeed, relief: Relief | null): ReliefTerms | null =>
  plan.terms.find((terms) => terms.relief === relief) ?? null;

/** Not all of its payments are the same: the amount is that of the largest. */
export const isUneven = ({ remaining }: PlanInNeed, { count, amount }: ReliefTerms) =>
  count * amount.minor !== remaining.minor;

/** What was on the screen, for the server to compare. */
export const shownTerms = (plans: PlanInNeed[], relief: Relief) =>
  plans.flatMap((plan) => {
    const terms = termsUnder(plan, relief);
    if (!terms) return [];
    const { firstOn, lastOn, count, amount } = terms;
    return [{ planId: plan.id, firstOn, lastOn, count, minor: amount.minor }];
  });

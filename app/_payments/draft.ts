import type { PaymentPart } from "#server/payments/schema.ts";
import { readAmount, type AmountProblem } from "./amount.ts";
import { choicesOf, startingChoice, type ChoiceKind } from "./choices.ts";
import type { OwedPlan } from "./owed.ts";

/** What somebody is choosing to pay. */
export type Draft = {
  kind: ChoiceKind;
  typed: string;
  /** Of several plans, those that are not to be paid now. */
  left: string[];
  /** undefined: the usual one. null: none, since the bank declined the one chosen before. */
  methodId: string | null | undefined;
};

export type Part = { planId: string; amountMinor: number };
export type ReadDraft = { parts: Part[] } | { problem: AmountProblem | "noneChosen" };

export function newDraft(plans: OwedPlan[], start: ChoiceKind): Draft {
  const [plan] = plans;
  const kind = plan && plans.length === 1 ? startingChoice(plan, start) : "overdue";
  return { kind, typed: "", left: [], methodId: undefined };
}

/** One plan is paid as it was chosen, of several what is overdue of each. */
export function readDraft(plans: OwedPlan[], draft: Draft, locale: string): ReadDraft {
  const [plan, ...others] = plans;
  if (!plan) return { problem: "noneChosen" };
  if (others.length > 0) {
    const parts = plans
      .filter(({ planId }) => !draft.left.includes(planId))
      .map(({ planId, overdueMinor }) => ({ planId, amountMinor: overdueMinor }));
    return parts.length > 0 ? { parts } : { problem: "noneChosen" };
  }
  const { planId, currency, leftMinor } = plan;
  if (draft.kind === "other") {
    const read = readAmount(draft.typed, { currency, locale, mostMinor: leftMinor });
    return "problem" in read ? read : { parts: [{ planId, amountMinor: read.minor }] };
  }
  const amountMinor = choicesOf(plan).find(({ kind }) => kind === draft.kind)?.minor;
  return amountMinor ? { parts: [{ planId, amountMinor }] } : { problem: "noneChosen" };
}

/** What is sent of a quote that was agreed to. */
export const confirmed = (parts: PaymentPart[]) =>
  parts.map(({ planId, amount, left }) => ({
    planId,
    amountMinor: amount.minor,
    leftMinor: left.minor,
  }));

export const totalMinor = (parts: Part[]) =>
  parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

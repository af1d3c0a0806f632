import { addDays } from "#server/platform/calendar.ts";

export type MoveRules = {
  /** Counted from the day agreed on first. */
  mostDays: number;
  timesPerInstalment: number;
  timesPerPlan: number;
  /** What has waited longer than this needs a person and not a new date. */
  lateDays: number;
};

export const DEFAULT_MOVE_RULES: MoveRules = {
  mostDays: 14,
  timesPerInstalment: 1,
  timesPerPlan: 3,
  lateDays: 7,
};

export type MovableInstalment = {
  dueOn: string;
  agreedOn: string;
  nextDueOn: string | null;
  /** How often it was moved already. */
  moves: number;
  isOwed: boolean;
  /** All that is owed of it is on its way. */
  isBeingPaid: boolean;
};

export type MovablePlan = {
  hasOpenCase: boolean;
  isInHardship: boolean;
  /** Of all its instalments. */
  moves: number;
};

export type Refusal = { reason: string; values?: Record<string, number> };
/** `isLast`: once more it cannot be moved. */
export type DayRange = { from: string; to: string; isLast: boolean };

/**
 * Where it can go, or why it cannot: the one answer of the page, the assistant, the desk and the write itself.
 * @param today the calendar day where the customer lives
 */
export function daysToMoveTo(
  instalment: MovableInstalment,
  plan: MovablePlan,
  rules: MoveRules,
  today: string,
): DayRange | Refusal {
  const refusal = refusalToMoveAtAll(instalment, plan, rules, today);
  if (refusal) return refusal;
  const { dueOn, agreedOn, nextDueOn } = instalment;
  const from = dueOn < today ? today : addDays(dueOn, 1);
  const latest = addDays(agreedOn, rules.mostDays);
  if (from > latest) return tooFar(rules);
  const to = nextDueOn !== null && nextDueOn <= latest ? addDays(nextDueOn, -1) : latest;
  if (from > to) return { reason: "plans.pastTheNext" };
  const isLast =
    instalment.moves + 1 >= rules.timesPerInstalment || plan.moves + 1 >= rules.timesPerPlan;
  return { from, to, isLast };
}

/** Why it cannot fall due on `toOn`; null when it can. */
export function refusalToMove(
  instalment: MovableInstalment,
  plan: MovablePlan,
  rules: MoveRules,
  { toOn, today }: { toOn: string; today: string },
): Refusal | null {
  const days = daysToMoveTo(instalment, plan, rules, today);
  if ("reason" in days) return days;
  if (toOn < days.from) return { reason: "plans.notLater" };
  if (toOn <= days.to) return null;
  return toOn > addDays(instalment.agreedOn, rules.mostDays)
    ? tooFar(rules)
    : { reason: "plans.pastTheNext" };
}

const tooFar = ({ mostDays }: MoveRules): Refusal => ({
  reason: "plans.movedTooFar",
  values: { days: mostDays },
});

function refusalToMoveAtAll(
  { dueOn, isOwed, isBeingPaid, moves }: MovableInstalment,
  plan: MovablePlan,
  { lateDays, timesPerInstalment, timesPerPlan }: MoveRules,
  today: string,
): Refusal | null {
  if (!isOwed) return { reason: "plans.nothingOwed" };
  if (isBeingPaid) return { reason: "plans.paidAlready" };
  if (plan.isInHardship) return { reason: "plans.pausedAlready" };
  if (plan.hasOpenCase) return { reason: "plans.isPaused" };
  if (moves >= timesPerInstalment) {
    return { reason: "plans.movedAlready", values: { times: timesPerInstalment } };
  }
  if (plan.moves >= timesPerPlan) {
    return { reason: "plans.movedTooOften", values: { times: timesPerPlan } };
  }
  if (addDays(dueOn, lateDays) < today) {
    return { reason: "plans.lateTooLong", values: { days: lateDays } };
  }
  return null;
}

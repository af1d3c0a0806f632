import { addDays } from "#server/platform/calendar.ts";

export const MOST_DAYS = 30;
/** In all of a plan. */
export const MOST_MOVES = 2;
/** What has waited longer than this needs a person and not a new date. */
export const LATE_DAYS = 30;

export type MovableInstalment = {
  dueOn: string;
  agreedOn: string;
  nextDueOn: string | null;
  isOwed: boolean;
};

export type MovablePlan = {
  hasOpenReturn: boolean;
  isInHardship: boolean;
  moves: number;
};

export type Refusal = { reason: string; values?: Record<string, number> };

export function latestDay({ agreedOn, nextDueOn }: MovableInstalment): string {
  const latest = addDays(agreedOn, MOST_DAYS);
  if (nextDueOn === null || latest < nextDueOn) return latest;
  return addDays(nextDueOn, -1);
}

/**
 * Why the instalment cannot fall due on `toOn`; null when it can.
 * @param today the calendar day where the customer lives
 */
export function refusalToMove(
  instalment: MovableInstalment,
  plan: MovablePlan,
  toOn: string,
  today: string,
): Refusal | null {
  const refusal = refusalToMoveAtAll(instalment, plan, today);
  if (refusal) return refusal;
  if (toOn <= instalment.dueOn || toOn < today) return { reason: "plans.notLater" };
  if (toOn > addDays(instalment.agreedOn, MOST_DAYS)) {
    return { reason: "plans.movedTooFar", values: { days: MOST_DAYS } };
  }
  return toOn > latestDay(instalment) ? { reason: "plans.pastTheNext" } : null;
}

function refusalToMoveAtAll(
  { dueOn, isOwed }: MovableInstalment,
  { hasOpenReturn, isInHardship, moves }: MovablePlan,
  today: string,
): Refusal | null {
  if (!isOwed) return { reason: "plans.nothingOwed" };
  if (isInHardship) return { reason: "plans.pausedAlready" };
  if (hasOpenReturn) return { reason: "plans.isPaused" };
  if (moves >= MOST_MOVES) return { reason: "plans.movedTooOften", values: { times: MOST_MOVES } };
  if (addDays(dueOn, LATE_DAYS) < today) {
    return { reason: "plans.lateTooLong", values: { days: LATE_DAYS } };
  }
  return null;
}

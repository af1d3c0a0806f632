import type { MoveAnswer } from "../schema.ts";
import type { MoveRuleName } from "../policy.ts";
import type { MoveCounts } from "./schema.ts";

const NONE: Record<MoveRuleName, number> = {
  mostDays: 0,
  timesPerInstalment: 0,
  timesPerPlan: 0,
  lateDays: 0,
};

export const noCounts = (): MoveCounts => ({
  owed: 0,
  movableNow: 0,
  movableThen: 0,
  gained: { ...NONE },
  lost: { ...NONE },
  later: 0,
  earlier: 0,
});

const RULE_OF: Record<string, MoveRuleName> = {
  "plans.movedTooFar": "mostDays",
  "plans.movedAlready": "timesPerInstalment",
  "plans.movedTooOften": "timesPerPlan",
  "plans.lateTooLong": "lateDays",
};

/** Counts one payment that is still owed. */
export function countMove(counts: MoveCounts, now: MoveAnswer, then: MoveAnswer) {
  counts.owed += 1;
  if ("from" in now) counts.movableNow += 1;
  if ("from" in then) counts.movableThen += 1;
  if ("from" in now && "from" in then) {
    if (then.to > now.to) counts.later += 1;
    if (then.to < now.to) counts.earlier += 1;
  } else if ("reason" in now && "from" in then) {
    countRule(counts.gained, now);
  } else if ("from" in now && "reason" in then) {
    countRule(counts.lost, then);
  }
}

/** Whatever else stands in the way does so under any rules. */
function countRule(counts: Record<MoveRuleName, number>, { reason }: { reason: string }) {
  const rule = RULE_OF[reason];
  if (rule) counts[rule] += 1;
}

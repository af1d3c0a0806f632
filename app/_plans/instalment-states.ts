import type { InstalmentState, PlanSummary } from "#server/plans/schema.ts";

/**
 * How each payment of a plan stands, in order, from its sums: money goes to the oldest payment first, and refunds
 * come off the last ones.
 */
export function instalmentStates(plan: PlanSummary): InstalmentState[] {
  const { next, instalmentCount: count, state, remaining, overdue } = plan;
  if (!next) return times(count, state === "cancelled" ? "cancelled" : "paid");
  const paid = Math.min(next.number - 1, count);
  const owed = Math.min(instalmentsIn(remaining.minor, plan), count - paid);
  const late = Math.min(instalmentsIn(overdue.minor, plan), owed);
  const [first, later] =
    late > 0 ? (["upcoming", "upcoming"] as const) : [next.state, laterOf(next)];
  return [
    ...times(paid, "paid"),
    ...times(late, "overdue"),
    ...times(Math.min(1, owed - late), first),
    ...times(Math.max(0, owed - late - 1), later),
    ...times(count - paid - owed, "reduced"),
  ];
}

/** Cents that do not divide evenly make no payment more. */
function instalmentsIn(minor: number, { next, instalmentCount }: PlanSummary) {
  if (!next || minor <= 0) return 0;
  const beyond = minor - next.outstanding.minor - instalmentCount;
  return 1 + Math.max(0, Math.ceil(beyond / Math.max(1, next.amount.minor)));
}

const laterOf = ({ state }: { state: InstalmentState }): InstalmentState =>
  state === "due_soon" ? "upcoming" : state;

const times = (count: number, state: InstalmentState): InstalmentState[] =>
  Array.from({ length: count }, () => state);

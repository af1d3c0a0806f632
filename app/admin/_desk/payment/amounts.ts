import type { Money, PlanSummary } from "#server/plans/schema.ts";

/** `saved`: interest that falls away, since it settles the plan for less than is owed. */
type Choice = { kind: "overdue" | "next" | "rest" | "settle"; amount: Money; saved?: Money };

/** What can be paid of a plan, without what is on its way already. */
export function amountsOf(plan: PlanSummary): Choice[] {
  const { overdue, next, remaining, pending, settling } = plan;
  if (settling) return [];
  const { currency } = remaining;
  const isLate = overdue.minor > 0;
  const first = isLate
    ? free(overdue.minor, pending.minor)
    : next
      ? free(next.outstanding.minor, next.pending.minor)
      : 0;
  const whole = wholeOf(plan);
  const part: Choice = { kind: isLate ? "overdue" : "next", amount: { minor: first, currency } };
  const isPart = whole.kind === "rest" || pending.minor > 0 || first < whole.amount.minor;
  const choices = [...(isPart ? [part] : []), whole];
  return choices.filter(
    ({ kind, amount: { minor } }) => minor > 0 && (kind !== "rest" || minor !== first),
  );
}

/** Where all of it costs less today it is not offered for more, nor before what is on its way has arrived. */
function wholeOf({ settlement, remaining, pending }: PlanSummary): Choice {
  const { currency } = remaining;
  if (!settlement) {
    return { kind: "rest", amount: { minor: free(remaining.minor, pending.minor), currency } };
  }
  const { amount, saved } = settlement;
  return { kind: "settle", amount: pending.minor > 0 ? { minor: 0, currency } : amount, saved };
}

const free = (minor: number, underway: number) => Math.max(0, minor - underway);

import type { Money, PlanSummary } from "#server/plans/schema.ts";

type Choice = { kind: "overdue" | "next" | "rest"; amount: Money };

/** What can be paid of a plan, without what is on its way already. */
export function amountsOf({ overdue, next, remaining, pending }: PlanSummary): Choice[] {
  const { currency } = remaining;
  const isLate = overdue.minor > 0;
  const first = isLate
    ? free(overdue.minor, pending.minor)
    : next
      ? free(next.outstanding.minor, next.pending.minor)
      : 0;
  const rest = free(remaining.minor, pending.minor);
  const choices: Choice[] = [
    { kind: isLate ? "overdue" : "next", amount: { minor: first, currency } },
    { kind: "rest", amount: { minor: rest, currency } },
  ];
  return choices.filter(
    ({ kind, amount: { minor } }) => minor > 0 && (kind !== "rest" || minor !== first),
  );
}

const free = (minor: number, underway: number) => Math.max(0, minor - underway);

import type { InstalmentView, PlanDetail } from "#server/plans/schema.ts";

/** `overdue`: nothing else. `due`: also what is due today, or else what comes next. `all`: to the end of the plan. */
export const payableThings = ["overdue", "due", "all"] as const;
export type Payable = (typeof payableThings)[number];

type Part = { planId: string; amountMinor: number };
type Owed = { plan: PlanDetail; instalment: InstalmentView; minor: number };

/**
 * What a payment would be made of, in one currency: what is owed first decides in which.
 * @param isNamed the customer means these plans and no others: also one in a pause may be paid, which is else left in peace
 */
export function proposedParts(
  plans: PlanDetail[],
  what: Payable,
  today: string,
  isNamed: boolean,
): Part[] {
  const owed = plans.flatMap(owedOf).filter(({ instalment }) => isNamed || isAsked(instalment));
  owed.sort((a, b) => a.instalment.dueOn.localeCompare(b.instalment.dueOn));
  const chosen = chosenOf(owed, what, today);
  const currency = chosen[0]?.plan.total.currency;
  const parts = new Map<string, number>();
  for (const { plan, minor } of chosen) {
    if (plan.total.currency === currency) parts.set(plan.id, (parts.get(plan.id) ?? 0) + minor);
  }
  return [...parts].flatMap(([planId, minor]) => {
    const plan = plans.find(({ id }) => id === planId);
    const amountMinor = plan ? payableOf(plan, minor) : 0;
    return amountMinor > 0 ? [{ planId, amountMinor }] : [];
  });
}

/** All of a plan may cost less than is owed of it, and is not settled before what is on its way has arrived. */
function payableOf({ settlement, pending }: PlanDetail, minor: number) {
  if (!settlement || minor + pending.minor < settlement.amount.minor) return minor;
  return pending.minor > 0 ? 0 : settlement.amount.minor;
}

/** Without what is on its way to us already. */
const owedOf = (plan: PlanDetail): Owed[] =>
  plan.instalments.flatMap((instalment) => {
    const minor = instalment.outstanding.minor - instalment.pending.minor;
    return minor > 0 ? [{ plan, instalment, minor }] : [];
  });

const isAsked = ({ state }: InstalmentView) => state !== "paused" && state !== "on_hold";

function chosenOf(owed: Owed[], what: Payable, today: string) {
  if (what === "all") return owed;
  const late = owed.filter(({ instalment }) => instalment.state === "overdue");
  if (what === "overdue") return late;
  const due = owed.filter(({ instalment }) => isAsked(instalment) && instalment.dueOn <= today);
  return due.length > 0 ? due : owed.slice(0, 1);
}

import type { PurchaseLook } from "#server/files/schema.ts";
import type { InstalmentView, PlanSummary } from "#server/plans/schema.ts";
import type { Amount } from "#server/platform/format/money.ts";

/** What can still be paid of a plan: what is on its way already is not asked for twice. */
export type OwedPlan = {
  planId: string;
  merchant: string;
  look: PurchaseLook;
  title: string;
  currency: string;
  overdueMinor: number;
  /** The oldest payment that is owed. */
  next: { dueOn: string; minor: number } | null;
  leftMinor: number;
  /** That pays all of it, if for less than is owed. Not so while what is on its way keeps it from being settled. */
  isAll: boolean;
  /** Interest that falls away when all of it is paid now. */
  savedMinor: number;
};

type Plan = PlanSummary & { instalments?: InstalmentView[] };

export function owedOf({ id, merchant, look, title, ...plan }: Plan): OwedPlan {
  const leftMinor = leftOf(plan);
  const candidates = plan.instalments?.filter(isPayable) ?? (plan.next ? [plan.next] : []);
  const next = candidates.find((instalment) => freeMinor(instalment) > 0);
  return {
    planId: id,
    merchant,
    look,
    title,
    currency: plan.remaining.currency,
    overdueMinor: Math.min(leftMinor, Math.max(0, plan.overdue.minor - plan.pending.minor)),
    next:
      next && leftMinor > 0
        ? { dueOn: next.dueOn, minor: Math.min(leftMinor, freeMinor(next)) }
        : null,
    leftMinor,
    isAll: !plan.settlement || plan.pending.minor === 0,
    savedMinor: plan.pending.minor > 0 ? 0 : (plan.settlement?.saved.minor ?? 0),
  };
}

/** Where paying all of it saves interest, it is paid once nothing of it is on its way any more. */
function leftOf({
  settling,
  settlement,
  remaining,
  pending,
}: Pick<Plan, "settling" | "settlement" | "remaining" | "pending">) {
  if (settling) return 0;
  if (!settlement) return Math.max(0, remaining.minor - pending.minor);
  const open = settlement.amount.minor - pending.minor;
  return Math.max(0, pending.minor > 0 ? open - 1 : open);
}

const freeMinor = ({ outstanding, pending }: InstalmentView) =>
  Math.max(0, outstanding.minor - pending.minor);

const isPayable = ({ state }: InstalmentView) =>
  state !== "paid" && state !== "reduced" && state !== "cancelled";

/** The one row of a schedule that can be paid by itself: money goes to the oldest payment first. */
export const firstPayable = (instalments: InstalmentView[]) =>
  instalments
    .filter((instalment) => isPayable(instalment) && freeMinor(instalment) > 0)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.number - b.number)[0];

export type ToPay = { plans: OwedPlan[]; total: Amount };

/** All that is overdue and not on its way: one sum a currency, since no bank takes a sum of two. */
export function overdueSums(overdue: PlanSummary[]): ToPay[] {
  const owed = overdue.map(owedOf).filter(({ overdueMinor }) => overdueMinor > 0);
  return [...Map.groupBy(owed, ({ currency }) => currency)].map(([currency, plans]) => ({
    plans,
    total: { minor: plans.reduce((sum, { overdueMinor }) => sum + overdueMinor, 0), currency },
  }));
}

import { dayIn } from "#server/platform/clock.ts";
import { dayOf } from "#server/platform/calendar.ts";
import { lookOf } from "./look.ts";
import { closesForGood, reopenUntil, reportOf } from "./reporting.ts";
import type { PlanRow } from "./rows.ts";
import type { CaseSummary, Money } from "./schema.ts";

/**
 * How much a new case can be about, or why its customer can report none; `reason` is a key of the texts of refusals.
 * `shopHears`: it is written to by us. `mostByStaff`: staff can report so much all the same.
 */
export type ReportAnswer =
  | { most: Money; shopHears: boolean }
  | {
      reason: string;
      values?: Record<string, number>;
      caseId?: string;
      mostByStaff: Money | null;
    };

type Case = PlanRow["purchase"]["cases"][number];

export function reportAnswer(plan: PlanRow, today: string): ReportAnswer {
  const { purchase, customer, currency } = plan;
  const answer = reportOf(
    {
      purchasedOn: dayIn(customer.timeZone, purchase.purchasedAt),
      totalMinor: purchase.totalMinor,
      refundedMinor: purchase.totalMinor - leftToGiveBack(plan),
      cases: purchase.cases,
    },
    today,
  );
  const { mostMinor, ...refusal } = answer;
  const money = mostMinor > 0 ? { minor: mostMinor, currency } : null;
  if ("reason" in refusal) return { ...refusal, mostByStaff: money };
  const { hears: shopHears } = purchase.merchant;
  return { most: { minor: mostMinor, currency }, shopHears };
}

/** In minor units: what of the purchase was not paid back yet. */
export const leftToGiveBack = ({ purchase: { totalMinor, refunds } }: PlanRow) =>
  totalMinor - refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** What we have opened again ourselves counts for nobody. */
const reopeningsOf = ({ changes }: Case) =>
  changes.filter(({ step, byCustomer }) => step === "reopened" && byCustomer).length;

export const reopenUntilOf = (plan: PlanRow, row: Case, today: string) =>
  reopenUntil(
    {
      end: row.end,
      endedOn: row.endedAt && dayIn(plan.customer.timeZone, row.endedAt),
      reopenings: reopeningsOf(row),
      leftMinor: leftToGiveBack(plan),
    },
    today,
  );

export const caseSummary = (plan: PlanRow, row: Case, today: string): CaseSummary => ({
  id: row.id,
  planId: plan.id,
  merchant: plan.purchase.merchant.name,
  look: lookOf(plan),
  title: plan.purchase.items.map(({ title }) => title).join(", "),
  kind: row.kind,
  amount: { minor: row.amountMinor, currency: plan.currency },
  state: row.end ?? "open",
  turn: row.turn,
  dueOn: dayOf(row.dueOn),
  openedAt: row.openedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  reopenUntil: reopenUntilOf(plan, row, today),
  closesForGood: closesForGood({ end: row.end, reopenings: reopeningsOf(row) }),
});

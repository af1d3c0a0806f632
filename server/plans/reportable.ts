import { dayIn } from "#server/platform/clock.ts";
import { dayOf } from "#server/platform/calendar.ts";
import { reopenUntil, reportOf } from "./reporting.ts";
import type { PlanRow } from "./rows.ts";
import type { CaseSummary, ReportAnswer } from "./schema.ts";

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
  return "mostMinor" in answer ? { most: { minor: answer.mostMinor, currency } } : answer;
}

/** In minor units: what of the purchase was not paid back yet. */
export const leftToGiveBack = ({ purchase: { totalMinor, refunds } }: PlanRow) =>
  totalMinor - refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

export const reopenUntilOf = (row: Case, timeZone: string, today: string) =>
  reopenUntil(
    {
      end: row.end,
      endedOn: row.endedAt && dayIn(timeZone, row.endedAt),
      reopenings: row.changes.filter(({ step }) => step === "reopened").length,
    },
    today,
  );

export const caseSummary = (plan: PlanRow, row: Case, today: string): CaseSummary => ({
  id: row.id,
  planId: plan.id,
  merchant: plan.purchase.merchant.name,
  title: plan.purchase.items.map(({ title }) => title).join(", "),
  kind: row.kind,
  amount: { minor: row.amountMinor, currency: plan.currency },
  state: row.end ?? "open",
  turn: row.turn,
  dueOn: dayOf(row.dueOn),
  openedAt: row.openedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  reopenUntil: reopenUntilOf(row, plan.customer.timeZone, today),
});

import { monthOf } from "#server/platform/calendar.ts";
import type { InstalmentView, PlanOverview, PlanSummary } from "./schema.ts";
import { isEnded, isSuspended, isOwed } from "./plan-status.ts";

type Listed = { summary: PlanSummary; instalments: InstalmentView[] };

export function overviewOf(plans: Listed[], today: string): PlanOverview {
  const summaries = plans.map(({ summary }) => summary);
  const open = summaries.filter((plan) => !isEnded(plan)).toSorted(byNextDay);
  const current = open.filter(({ state }) => state !== "overdue");
  const next = current.find((plan) => !isSuspended(plan)) ?? null;
  return {
    today,
    overdue: open.filter(({ state }) => state === "overdue"),
    next,
    running: current.filter((plan) => plan !== next),
    ended: summaries.filter(isEnded),
    months: monthsOf(plans.flatMap(({ instalments }) => instalments)),
  };
}

const byNextDay = (a: PlanSummary, b: PlanSummary) =>
  (a.next?.dueOn ?? "").localeCompare(b.next?.dueOn ?? "") || a.id.localeCompare(b.id);

/** What is overdue is shown as such and what is on hold has no day, so neither counts for a month. */
function monthsOf(instalments: InstalmentView[]): PlanOverview["months"] {
  const months = new Map<string, PlanOverview["months"][number]>();
  for (const { dueOn, outstanding, state } of instalments) {
    if (!isOwed({ state }) || isSuspended({ state }) || state === "overdue") continue;
    const key = `${monthOf(dueOn)} ${outstanding.currency}`;
    const minor = (months.get(key)?.total.minor ?? 0) + outstanding.minor;
    months.set(key, { month: monthOf(dueOn), total: { minor, currency: outstanding.currency } });
  }
  return [...months.entries()].toSorted(([a], [b]) => a.localeCompare(b)).map(([, row]) => row);
}

import { addDays, addMonths, monthOf } from "#server/platform/calendar.ts";
import type { Period } from "#server/documents/schema.ts";

export const PERIOD_NAMES = ["this_month", "last_month", "this_year", "last_year"] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

/** What has not ended ends today. @param today where the customer lives */
export function periodNamed(name: PeriodName, today: string): Period {
  const year = Number(today.slice(0, 4));
  const lastMonth = monthOf(addMonths(today, -1));
  const periods: Record<PeriodName, Period> = {
    this_month: { from: `${monthOf(today)}-01`, to: today },
    last_month: monthPeriod(lastMonth),
    this_year: { from: `${year}-01-01`, to: today },
    last_year: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  };
  return periods[name];
}

/** The whole of it. @param month "2026-11" */
export function monthPeriod(month: string): Period {
  const from = `${month}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** Newest first, of those that are over. */
export const pastMonths = (today: string, count: number) =>
  Array.from({ length: count }, (_, back) => monthOf(addMonths(`${monthOf(today)}-01`, -1 - back)));

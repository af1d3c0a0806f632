import { addDays, daysFrom } from "#server/platform/calendar.ts";
import type { InsightQuery } from "./schema.ts";

export type Span = { from: string; to: string };
type Period = Pick<InsightQuery, "days" | "from" | "to" | "against">;

/** More at once nobody reads, and each day of it is a row. */
export const MOST_DAYS = 366;

/** Both days are in it. Today is left out: it is not over. A period that is none is as if nobody had chosen it. */
export function spanOf(period: Period, today: string): Span {
  const last = addDays(today, -1);
  const chosen = chosenIn(period, last);
  return chosen ?? { from: addDays(last, 1 - period.days), to: last };
}

function chosenIn({ from, to }: Period, last: string): Span | null {
  if (!from || !to) return null;
  const span = { from, to: to > last ? last : to };
  return span.from <= span.to && daysFrom(span.from, span.to) < MOST_DAYS ? span : null;
}

/**
 * What is wrong with a period that somebody chose; null where it can be shown as it was chosen. Whatever is compared is
 * over, and no day of it is on both sides.
 */
export function problemOf({ from, to, against }: Period, today: string): PeriodProblem | null {
  if (!from || !to) return null;
  if (from > to) return "reversed";
  const last = addDays(today, -1);
  if (to > last) return "notOver";
  if (daysFrom(from, to) >= MOST_DAYS) return "tooLong";
  if (!against) return null;
  const end = addDays(against, daysFrom(from, to));
  if (end > last) return "notOver";
  return against <= to && end >= from ? "overlap" : null;
}
export type PeriodProblem = "reversed" | "notOver" | "tooLong" | "overlap";

/** As many days before it; of whole weeks, so that each day is compared with the same day of the week. */
export function spanBefore({ from, to }: Span, against?: string): Span {
  if (against) return { from: against, to: addDays(against, daysFrom(from, to)) };
  const days = Math.ceil((daysFrom(from, to) + 1) / 7) * 7;
  return { from: addDays(from, -days), to: addDays(to, -days) };
}

export const daysIn = ({ from, to }: Span) =>
  Array.from({ length: daysFrom(from, to) + 1 }, (_, index) => addDays(from, index));

import { addDays, daysFrom } from "#server/platform/calendar.ts";
import type { InsightQuery } from "./schema.ts";

export type Span = { from: string; to: string };

/** Both days are in it. Today is left out: it is not over. */
export function spanOf({ days }: Pick<InsightQuery, "days">, today: string): Span {
  const to = addDays(today, -1);
  return { from: addDays(to, 1 - days), to };
}

/** As many days before it; of whole weeks, so that each day is compared with the same day of the week. */
export function spanBefore({ from, to }: Span): Span {
  const days = Math.ceil((daysFrom(from, to) + 1) / 7) * 7;
  return { from: addDays(from, -days), to: addDays(to, -days) };
}

export const daysIn = ({ from, to }: Span) =>
  Array.from({ length: daysFrom(from, to) + 1 }, (_, index) => addDays(from, index));

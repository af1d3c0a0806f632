import { addDays, addMonths } from "#server/platform/calendar.ts";
import { daysUntil } from "#server/platform/format/day.ts";
import type { Relief } from "#server/platform/prisma/enums.ts";
import { split } from "#server/plans/schedule.ts";
import { RELIEFS } from "./policy.ts";

/** Nobody pays on the day after they learn that they have to again. */
const NOTICE_DAYS = 7;

/** What is owed of one plan, in order; `id`: null is a payment that there is not yet. */
export type Open = { id: string; dueOn: string; minor: number };
export type Rescheduled = { id: string | null; dueOn: string; minor: number };

/** What would be paid when. All of it together is what is owed now: it costs nothing. */
export function scheduleUnder(relief: Relief, open: Open[], today: string): Rescheduled[] {
  const terms = RELIEFS[relief];
  return "months" in terms ? later(open, terms.months, today) : smaller(open, terms.parts, today);
}

/** As many months later as it takes that nothing is due for so long; on the same day of the month. */
function later(open: Open[], months: number, today: string): Rescheduled[] {
  const [first] = open;
  if (!first) return [];
  const by = Math.max(1, monthsUntil(first.dueOn, addMonths(today, months)));
  let last = "";
  return open.map(({ id, dueOn, minor }) => {
    last = after(last, addMonths(dueOn, by));
    return { id, dueOn: last, minor };
  });
}

/** Each payment in so many parts, one a month, and none before the payment that it is a part of. */
function smaller(open: Open[], count: number, today: string): Rescheduled[] {
  const [first] = open;
  if (!first) return [];
  const from = monthsUntil(first.dueOn, addDays(today, NOTICE_DAYS));
  const parts = open.flatMap(({ dueOn, minor }) =>
    split(minor, count).map((part) => ({ notBefore: dueOn, minor: part })),
  );
  let last = "";
  return parts.map(({ notBefore, minor }, place) => {
    const monthly = addMonths(first.dueOn, from + place);
    last = after(last, monthly < notBefore ? notBefore : monthly);
    return { id: open[place]?.id ?? null, dueOn: last, minor };
  });
}

/** 0 when it is not earlier anyway. */
function monthsUntil(day: string, earliest: string) {
  let months = 0;
  while (addMonths(day, months) < earliest) months++;
  return months;
}

/** Two days of a long month can be one day of a short one. */
const after = (last: string, wanted: string) =>
  last && wanted <= last ? addDays(last, 1) : wanted;

/**
 * When a pause ends and nothing was agreed on: its days stood still, and the first payment comes with notice. Where
 * that is so anyway, every date stays.
 */
export function datesAfterPause(open: Open[], { from, to }: { from: string; to: string }) {
  const [first] = open;
  const earliest = addDays(to, NOTICE_DAYS);
  if (!first || first.dueOn >= earliest) return [];
  const by = Math.max(daysUntil(to, from), daysUntil(earliest, first.dueOn));
  return open.map(({ id, dueOn, minor }) => ({ id, dueOn: addDays(dueOn, by), minor }));
}

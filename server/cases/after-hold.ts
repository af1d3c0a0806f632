import { addDays } from "#server/platform/calendar.ts";
import { daysUntil } from "#server/platform/format/day.ts";

/** Nobody is asked to pay on the day after they learn that they have to. */
const NOTICE_DAYS = 3;

type Open = { id: string; dueOn: string };
export type Shifted = { id: string; fromOn: string; toOn: string };

/**
 * While a plan was on hold its days stood still: what fell due meanwhile, and all behind it, is due as many days later
 * as the hold has lasted. Where nothing falls due before they have had notice, every date stays.
 * @param open what is still owed
 */
export function datesAfterHold(open: Open[], { from, to }: { from: string; to: string }) {
  const first = open.map(({ dueOn }) => dueOn).toSorted()[0];
  const days = daysUntil(to, from);
  if (first === undefined || days <= 0 || first >= addDays(to, NOTICE_DAYS)) return [];
  return open.map(({ id, dueOn }): Shifted => ({ id, fromOn: dueOn, toOn: addDays(dueOn, days) }));
}

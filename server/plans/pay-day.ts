import { addDays, addMonths } from "#server/platform/calendar.ts";

/** The last day of each month. */
export const LAST_DAY = 31;

export type Stay = "with_purchase" | "overdue" | "on_hold" | "paused" | "being_paid" | "moved";

export type Datable = {
  id: string;
  dueOn: string;
  agreedOn: string;
  /** Why no pay day changes it; null when one does. */
  stays: Stay | null;
};

export type Dated = { id: string; fromOn: string; toOn: string };

/**
 * Each waits for the first pay day from the day agreed on, so that one pay day after the other adds nothing up; null:
 * back to the days agreed on. None passes another, and none falls on a day that is over.
 * @param instalments what is owed of one plan, in order
 * @param payDay 1 to 31; in a shorter month its last day
 */
export function datesOnPayDay(
  instalments: Datable[],
  payDay: number | null,
  today: string,
): Dated[] {
  let last = "";
  return instalments.map(({ id, dueOn, agreedOn, stays }, place) => {
    const earliest = [agreedOn, today, last && addDays(last, 1)].toSorted().at(-1) ?? agreedOn;
    const own = agreedOn < today ? dueOn : earliest;
    const wanted = payDay === null ? own : nextPayDay(earliest, payDay);
    const fixed = instalments.slice(place + 1).find((later) => later.stays !== null);
    const isFree = stays === null && (!fixed || wanted < fixed.dueOn);
    last = isFree ? wanted : dueOn;
    return { id, fromOn: dueOn, toOn: last };
  });
}

function nextPayDay(from: string, payDay: number) {
  const inMonth = onDay(from, payDay);
  return inMonth >= from ? inMonth : onDay(addMonths(`${from.slice(0, 8)}01`, 1), payDay);
}

/** That day in the month of `day`, or the last one that it has. */
function onDay(day: string, payDay: number) {
  const first = `${day.slice(0, 8)}01`;
  const end = addDays(addMonths(first, 1), -1);
  const wanted = `${day.slice(0, 8)}${String(payDay).padStart(2, "0")}`;
  return wanted < end ? wanted : end;
}

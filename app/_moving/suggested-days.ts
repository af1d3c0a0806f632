import { addDays, addMonths } from "#server/platform/calendar.ts";

const MOST = 4;

/**
 * What people ask for, in the order of time: a week later, the 1st, 15th and 25th, when many are paid, and the last
 * day that there is.
 */
export function suggestedDays({ from, to }: { from: string; to: string }, dueOn: string): string[] {
  const wanted = [addDays(dueOn, 7), addDays(dueOn, 14), ...payDays(from), to];
  const possible = wanted.filter((day) => day >= from && day <= to);
  return [...new Set(possible)]
    .slice(0, MOST - 1)
    .concat(to)
    .toSorted()
    .filter(isFirst);
}

const payDays = (from: string) =>
  [from, addMonths(from, 1)].flatMap((day) =>
    ["01", "15", "25"].map((number) => `${day.slice(0, 8)}${number}`),
  );

const isFirst = (day: string, place: number, days: string[]) => days.indexOf(day) === place;

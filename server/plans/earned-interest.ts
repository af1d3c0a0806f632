import { daysFrom } from "#server/platform/calendar.ts";
import { effectiveRate, type Flow, yearsBetween } from "./effective-rate.ts";

/** As it was signed: what was changed since adds no interest and takes none off. */
export type Agreement = {
  principalMinor: number;
  interestMinor: number;
  openedOn: string;
  /** In the order in which they were to be paid. */
  dues: Flow[];
};

type Earned = { on: string; minor: number };

/**
 * What of the agreed interest had been earned by the day of each payment. Of our own plans it is what was booked for
 * each month at opening; of others it is the share that their own dates and amounts give it.
 */
export function earnedByDues({ principalMinor, interestMinor, openedOn, dues }: Agreement) {
  const rate = effectiveRate({ on: openedOn, minor: principalMinor }, dues);
  let [balance, interest, years] = [principalMinor, 0, 0];
  let earned = 0;
  return dues.map(({ on, minor }, place): Earned => {
    const since = yearsBetween(openedOn, on);
    const own =
      rate === null ? interestMinor : Math.max(0, balance) * ((1 + rate) ** (since - years) - 1);
    interest += own;
    balance += own - minor;
    years = since;
    const isLast = place === dues.length - 1;
    earned = isLast
      ? interestMinor
      : Math.min(interestMinor, Math.max(earned, Math.round(interest)));
    return { on, minor: earned };
  });
}

/** By the end of that day: between two payments by the days that have gone by, and never a part of a cent too much. */
export function earnedInterest(agreement: Agreement, on: string): number {
  let before = { on: agreement.openedOn, minor: 0 };
  for (const due of earnedByDues(agreement)) {
    if (on < due.on) return before.minor + shareOf(before, due, on);
    before = due;
  }
  return agreement.interestMinor;
}

function shareOf(before: Earned, due: Earned, on: string) {
  if (on <= before.on) return 0;
  const ofAll = daysFrom(before.on, on) / daysFrom(before.on, due.on);
  return Math.floor((due.minor - before.minor) * ofAll);
}

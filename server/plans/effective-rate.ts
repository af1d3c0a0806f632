import { addMonths, daysFrom } from "#server/platform/calendar.ts";

export type Flow = { on: string; minor: number };

/** Far beyond what anybody may ask for, and still a number: 100,000 % a year. */
const MOST = 1000;
const STEPS = 200;

/**
 * The annual percentage rate of the EU's consumer credit directives (2008/48/EC annex I, 2023/2225 annex III): at it what
 * is lent and what is paid back are worth the same on the first day.
 * @returns a fraction, 0 where no more comes back than was lent; null where no rate does it, as when all is paid at once
 */
export function effectiveRate(lent: Flow, repaid: Flow[]): number | null {
  const flows = repaid.map(({ on, minor }) => ({ minor, years: yearsBetween(lent.on, on) }));
  if (repaid.reduce((sum, { minor }) => sum + minor, 0) <= lent.minor) return 0;
  if (worthOf(flows, MOST) > lent.minor) return null;
  let [low, high] = [0, MOST];
  for (let step = 0; step < STEPS && high - low > Number.EPSILON * high; step++) {
    const middle = (low + high) / 2;
    if (worthOf(flows, middle) > lent.minor) low = middle;
    else high = middle;
  }
  return high;
}

export const worthOf = (flows: { minor: number; years: number }[], rate: number) =>
  flows.reduce((sum, { minor, years }) => sum + minor * (1 + rate) ** -years, 0);

/** To one decimal of a percent, five and more up: 0.12945 is 12.9 %, said as 1290. */
export const rateInBps = (rate: number) => Math.round(rate * 1000) * 10;

/**
 * As the directives count: a month is a twelfth of a year. What is no whole number of months is whole months and days,
 * counted back from the later day; of the days the year is the one that ends on the last of them.
 */
export function yearsBetween(from: string, to: string): number {
  if (to <= from) return 0;
  const months = monthsBetween(from, to);
  if (addMonths(from, months) === to) return months / 12;
  const whole = addMonths(to, -months) < from ? months - 1 : months;
  const rest = addMonths(to, -whole);
  return whole / 12 + daysFrom(from, rest) / daysFrom(addMonths(rest, -12), rest);
}

/** The calendar's, whatever day of them it is. */
function monthsBetween(from: string, to: string) {
  const [fromYear = 0, fromMonth = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

/** What a shift costs. Pay is minor units an hour. */
const HOUR = 3_600_000;

export type SurgeRules = {
  soonHours: number;
  soonPercent: number;
  verySoonHours: number;
  verySoonPercent: number;
  manySeats: number;
};

type Shift = { startsAt: number; endsAt: number; seats: number };

/** The sooner it is, or the more are missing at once, the better it is paid. */
export function surgeOf({ startsAt, seats }: Shift, now: number, rules: SurgeRules) {
  const ahead = (startsAt - now) / HOUR;
  if (ahead <= rules.verySoonHours || seats >= rules.manySeats) return rules.verySoonPercent;
  return ahead <= rules.soonHours ? rules.soonPercent : 0;
}

export const costOf = (
  { startsAt, endsAt, seats }: Shift,
  surgePercent: number,
  hourlyPay: number,
) => Math.round((((endsAt - startsAt) / HOUR) * seats * hourlyPay * (100 + surgePercent)) / 100);

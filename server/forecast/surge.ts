/** What comes on top of the pay, in per cent. It knows no database and no clock. */
const HOUR = 3_600_000;

export type SurgeRules = {
  soonHours: number;
  soonPercent: number;
  verySoonHours: number;
  verySoonPercent: number;
  manySeats: number;
};

type Shift = { startsAt: number; seats: number };

/** The sooner it is, or the more are missing at once, the better it is paid. */
export function surgeOf({ startsAt, seats }: Shift, now: number, rules: SurgeRules) {
  const ahead = (startsAt - now) / HOUR;
  if (ahead <= rules.verySoonHours || seats >= rules.manySeats) return rules.verySoonPercent;
  return ahead <= rules.soonHours ? rules.soonPercent : 0;
}

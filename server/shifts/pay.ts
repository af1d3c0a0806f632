import type { ShiftRules } from "./policy.ts";
import type { Span } from "./working-time.ts";

/** What work is worth. Whole minor units; it knows no database and no clock. */
const HOUR = 3_600_000;

type Paid = Span & { surgePercent: number };
type Pay = Pick<ShiftRules, "hourlyMinor">;

export const hourlyWith = ({ hourlyMinor }: Pay, surgePercent: number) =>
  Math.round((hourlyMinor * (100 + surgePercent)) / 100);

export const payOf = ({ startsAt, endsAt, surgePercent }: Paid, { hourlyMinor }: Pay) =>
  Math.round((hourlyMinor * (100 + surgePercent) * (+endsAt - +startsAt)) / (100 * HOUR));

export const sumOfPay = (shifts: Paid[], pay: Pay) =>
  shifts.reduce((sum, shift) => sum + payOf(shift, pay), 0);

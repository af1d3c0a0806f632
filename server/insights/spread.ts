/**
 * How long something took, counted in steps instead of kept one by one: those of many days are added up and still know
 * their median. Each step ends a fifth later than the one before; what is read from them is right within 10 %.
 */
export const STEPS = 80;
const FIRST_MS = 250;
const RATIO = 1.2;

export type Spread = readonly number[];

/** From 0; whatever is longer than all of them is in the last one. */
export function stepOf(ms: number) {
  if (ms <= FIRST_MS) return 0;
  return Math.min(STEPS - 1, Math.ceil(Math.log(ms / FIRST_MS) / Math.log(RATIO) - 1e-9));
}

const middleOf = (step: number) => FIRST_MS * RATIO ** (step - 0.5);

export function spreadOf(times: readonly (number | null)[]): number[] {
  const spread = Array.from({ length: STEPS }, () => 0);
  for (const ms of times) {
    const step = ms === null ? -1 : stepOf(ms);
    if (step >= 0) spread[step] = (spread[step] ?? 0) + 1;
  }
  return spread;
}

export const countIn = (spread: Spread) => spread.reduce((sum, count) => sum + count, 0);

/** @param share 0.5 for the median @returns milliseconds within 10 %, or null where nothing was counted */
export function quantile(spread: Spread, share: number): number | null {
  const count = countIn(spread);
  if (count === 0) return null;
  let left = Math.max(1, Math.ceil(count * share));
  const step = spread.findIndex((one) => (left -= one) <= 0);
  return Math.round(middleOf(step));
}

export const together = (one: Spread, other: Spread) =>
  Array.from({ length: STEPS }, (_, step) => (one[step] ?? 0) + (other[step] ?? 0));

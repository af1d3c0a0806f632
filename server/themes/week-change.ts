const SPAN = 4;

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

/** The last four weeks against the four before them, in whole percent; null where there was nothing before. */
export function changeOf(weeks: number[]): number | null {
  const recent = sum(weeks.slice(-SPAN));
  const before = sum(weeks.slice(-2 * SPAN, -SPAN));
  return before === 0 ? null : Math.round(((recent - before) / before) * 100);
}

const DAY_MS = 86_400_000;

/** How long it has been, up to as long as is compared. */
export const daysSince = (shippedAt: Date, now: Date, most: number) =>
  Math.min(most, Math.floor((+now - +shippedAt) / DAY_MS));

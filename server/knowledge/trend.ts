const WEEK_MS = 7 * 24 * 60 * 60_000;
const WEEKS = 4;

/** How many in each of the last four weeks, the oldest first; what is older is in none. */
export function trendOf(instants: Date[], now: Date): number[] {
  const counts = Array.from({ length: WEEKS }, () => 0);
  for (const at of instants) {
    const ago = Math.max(0, Math.floor((+now - +at) / WEEK_MS));
    const week = WEEKS - 1 - ago;
    if (week >= 0) counts[week] = (counts[week] ?? 0) + 1;
  }
  return counts;
}

import type { SpentDay } from "#server/assistant/schema.ts";

/** How high each day's bar is: by cost where all of it is known, else by tokens. */
export function sharesOf(days: SpentDay[]) {
  const isPriced = days.every(({ unpriced }) => unpriced === 0);
  const heights = days.map((day) => ({
    day: day.day,
    height: isPriced ? day.costMicros : day.tokensIn + day.tokensOut,
  }));
  const most = Math.max(1, ...heights.map(({ height }) => height));
  return heights.map(({ day, height }) => ({ day, share: height / most }));
}

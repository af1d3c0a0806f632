import { addedUp } from "./sums.ts";
import { fit, type History, predict } from "./forecast.ts";

/** Weeks that are forecast from what was known before each, and the least that has to be known. */
const TESTED = 4;
const KNOWN = 3;
const WEEK = 7 * 86_400_000;

/**
 * The error of both as a share of all that came (WAPE: the sum of what they were off, by the sum of what came).
 * `weeks`: how many were looked at.
 */
export type BackTest = { weeks: number; forecast: number; lastWeek: number };

/** Rolling origin: each week only from what lies before it. Null where history is too short, or nobody came. */
export function backTest(history: History): BackTest | null {
  const [first] = history.slots;
  const last = history.slots.at(-1);
  if (!first || !last) return null;
  const end = last.at + 1;
  const weeks = Math.min(TESTED, Math.floor((end - first.at) / WEEK) - KNOWN);
  const came = addedUp(history.counts, ({ at }) => at);
  const off = { forecast: 0, lastWeek: 0, came: 0 };
  for (let week = 1; week <= weeks; week++) {
    const origin = end - week * WEEK;
    const known = before(history, origin);
    const tested = history.slots.filter(({ at }) => at >= origin && at < origin + WEEK);
    for (const { at, total } of predict(fit(known), tested)) {
      const actual = came.get(at) ?? 0;
      off.forecast += Math.abs(actual - total);
      off.lastWeek += Math.abs(actual - (came.get(at - WEEK) ?? 0));
      off.came += actual;
    }
  }
  if (off.came === 0) return null;
  return { weeks, forecast: off.forecast / off.came, lastWeek: off.lastWeek / off.came };
}

const before = ({ slots, counts, calendar }: History, origin: number): History => ({
  slots: slots.filter(({ at }) => at < origin),
  counts: counts.filter(({ at }) => at < origin),
  calendar,
});

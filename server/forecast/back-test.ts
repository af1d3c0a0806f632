import { addedUp, sumOf } from "./sums.ts";
import { fit, type History, predict } from "./forecast.ts";

/** Weeks that are forecast from what was known before each, and the least that has to be known. */
const TESTED = 4;
const KNOWN = 3;
const WEEK = 7 * 86_400_000;

/** What was off, as a share of all that came (WAPE): half hour by half hour, and by whole days. */
export type Off = { halfHour: number; day: number };

/** `weeks`: how many were looked at. `lastWeek`: had one expected the same half hour of last week again. */
export type BackTest = { weeks: number; forecast: Off; lastWeek: Off };

/** Rolling origin: each week only from what lies before it. Null where history is too short, or nobody came. */
export function backTest(history: History): BackTest | null {
  const [first] = history.slots;
  const last = history.slots.at(-1);
  if (!first || !last) return null;
  const end = last.at + 1;
  const weeks = Math.min(TESTED, Math.floor((end - first.at) / WEEK) - KNOWN);
  const came = addedUp(history.counts, ({ at }) => at);
  const tested = Array.from({ length: Math.max(0, weeks) }, (_, week) => end - (week + 1) * WEEK)
    .flatMap((origin) => testedFrom(history, origin))
    .map(({ slot: { at, day }, expected }) => ({
      day,
      actual: came.get(at) ?? 0,
      forecast: expected,
      lastWeek: came.get(at - WEEK) ?? 0,
    }));
  const total = sumOf(tested.map(({ actual }) => actual));
  if (total === 0) return null;
  const days = [...Map.groupBy(tested, ({ day }) => day).values()].map((day) => ({
    actual: sumOf(day.map(({ actual }) => actual)),
    forecast: sumOf(day.map(({ forecast }) => forecast)),
    lastWeek: sumOf(day.map(({ lastWeek }) => lastWeek)),
  }));
  const off = (by: "forecast" | "lastWeek", some: Tested[]) =>
    sumOf(some.map((one) => Math.abs(one.actual - one[by]))) / total;
  const both = (by: "forecast" | "lastWeek") => ({ halfHour: off(by, tested), day: off(by, days) });
  return { weeks, forecast: both("forecast"), lastWeek: both("lastWeek") };
}

type Tested = { actual: number; forecast: number; lastWeek: number };

function testedFrom(history: History, origin: number) {
  const slots = history.slots.filter(({ at }) => at >= origin && at < origin + WEEK);
  const expected = predict(fit(before(history, origin)), slots);
  return slots.map((slot, place) => ({ slot, expected: expected[place]?.total ?? 0 }));
}

const before = ({ slots, counts, calendar }: History, origin: number): History => ({
  slots: slots.filter(({ at }) => at < origin),
  counts: counts.filter(({ at }) => at < origin),
  calendar,
});

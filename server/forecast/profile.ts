import { isWeekend, SLOTS, type Slot } from "./slots.ts";
import { sumOf } from "./sums.ts";

/** Contacts' worth of what all weekdays alike say about the time of day, in what is said of one. */
const PRIOR = 60;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

/** @returns for each weekday the share of its contacts that come in each half hour; each adds up to 1. */
export function profileOf(slots: readonly Slot[], totals: ReadonlyMap<number, number>) {
  const counts = WEEKDAYS.map(() => Array.from({ length: SLOTS }, () => 0));
  for (const { at, weekday, slot } of slots) {
    const day = counts[weekday];
    if (day) day[slot] = (day[slot] ?? 0) + (totals.get(at) ?? 0);
  }
  const everyDay = sharesIn(smoothed(added(counts)));
  return WEEKDAYS.map((weekday) => {
    const alike = counts.filter((_, other) => isWeekend(other) === isWeekend(weekday));
    const pooled = mixed(smoothed(added(alike)), everyDay);
    return mixed(counts[weekday] ?? [], pooled);
  });
}

const added = (rows: number[][]) =>
  Array.from({ length: SLOTS }, (_, slot) => sumOf(rows.map((row) => row[slot] ?? 0)));

/** One half hour more or less is chance, a rush is wider. */
const smoothed = (row: number[]) =>
  row.map((count, slot) => {
    const before = row[(slot + SLOTS - 1) % SLOTS] ?? 0;
    const after = row[(slot + 1) % SLOTS] ?? 0;
    return (before + 2 * count + after) / 4;
  });

function sharesIn(row: number[]) {
  const total = sumOf(row);
  return row.map((count) => (total === 0 ? 1 / SLOTS : count / total));
}

const mixed = (row: number[], pooled: number[]) => {
  const total = sumOf(row) + PRIOR;
  return row.map((count, slot) => (count + PRIOR * (pooled[slot] ?? 0)) / total);
};

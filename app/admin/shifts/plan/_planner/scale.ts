import type { PlanSlot } from "#server/forecast/schema.ts";

const LEAST = 4;
const TICKS = 4;

type Charted = Pick<PlanSlot, "needed" | "planned" | "short"> & Partial<Pick<PlanSlot, "lastWeek">>;

/** The height of the chart in people, and the lines across it. */
export function scaleOf(slots: readonly Charted[]) {
  const tallest = slots.flatMap(({ needed, planned, short, lastWeek }) => [
    needed,
    planned,
    Math.min(planned, needed) + short,
    lastWeek ?? 0,
  ]);
  const most = Math.max(LEAST, ...tallest);
  const step = Math.max(1, Math.ceil(most / TICKS));
  const top = Math.ceil(most / step) * step;
  return { top, ticks: Array.from({ length: top / step + 1 }, (_, index) => index * step) };
}

/** A line in steps through the columns, as a path of SVG; where nothing is known it breaks off. */
export function stepsOf(values: readonly (number | null)[], top: number) {
  let path = "";
  values.forEach((value, column) => {
    if (value === null) return;
    const isNew = column === 0 || values[column - 1] === null;
    path += `${isNew ? "M" : "L"}${column} ${top - value}L${column + 1} ${top - value}`;
  });
  return path;
}

/** What is filled of a half hour's bar, and what is short of it on top. */
export const barOf = ({ needed, short }: Charted) => ({
  filled: Math.max(0, needed - short),
  short,
});

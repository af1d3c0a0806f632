import type { OnDay, Plan } from "#server/forecast/schema.ts";

const HOUR = 60;
const DAY = 24 * HOUR;
/** What every grid shows, however little is planned. */
const USUAL = { from: 7 * HOUR, to: 21 * HOUR };
const STEP = 30;

/** The part of each day that the grid has room for, in minutes after midnight. */
export type GridWindow = { from: number; to: number };

export function windowOf({ people, open }: Pick<Plan, "people" | "open">): GridWindow {
  const spans = [...people.flatMap(({ shifts }) => shifts), ...open];
  const from = Math.min(USUAL.from, ...spans.map((span) => span.from));
  const to = Math.max(USUAL.to, ...spans.map((span) => span.to));
  return { from: Math.floor(from / HOUR) * HOUR, to: Math.min(DAY, Math.ceil(to / HOUR) * HOUR) };
}

/** Where a block lies in its day, in per cent; a night's shift ends at the edge of its day. */
export function placeOf({ from, to }: Pick<OnDay, "from" | "to">, window: GridWindow) {
  const share = (minutes: number) =>
    ((Math.min(minutes, window.to) - window.from) / (window.to - window.from)) * 100;
  return { insetInlineStart: `${share(from)}%`, width: `${share(to) - share(from)}%` };
}

/** @param share of the cell's width, from where its day begins. @returns the nearest half hour. */
export const minutesAt = (share: number, { from, to }: GridWindow) =>
  Math.min(to, Math.max(from, Math.round((from + share * (to - from)) / STEP) * STEP));

/** What was drawn from the one to the other, in either direction. */
export const drawn = (start: number, end: number) => ({
  from: Math.min(start, end),
  to: Math.max(start, end),
});

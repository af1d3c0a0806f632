import { addDays } from "#server/platform/calendar.ts";
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
  const isOverNight = spans.some((span) => span.to > DAY);
  const from = isOverNight ? 0 : Math.min(USUAL.from, ...spans.map((span) => span.from));
  const to = Math.max(USUAL.to, ...spans.map((span) => span.to));
  return { from: Math.floor(from / HOUR) * HOUR, to: Math.min(DAY, Math.ceil(to / HOUR) * HOUR) };
}

type Span = Pick<OnDay, "from" | "to">;

/** What of a shift lies on one day: `isContinued` from the day before, `goesOn` on the day after. */
export type Part<One> = Span & { one: One; isContinued: boolean; goesOn: boolean };

/** The parts of them that lie on that day: a night's shift is one on both of its days. */
export function partsOn<One extends OnDay>(day: string, shifts: readonly One[]): Part<One>[] {
  return shifts.flatMap((one): Part<One>[] => {
    const { from, to } = one;
    const goesOn = to > DAY;
    if (one.day === day) return [{ one, from, to: Math.min(to, DAY), isContinued: false, goesOn }];
    if (!goesOn || addDays(one.day, 1) !== day) return [];
    return [{ one, from: 0, to: to - DAY, isContinued: true, goesOn: false }];
  });
}

/** In per cent of its day's width. */
function extentOf({ from, to }: Span, window: GridWindow) {
  const share = (minutes: number) =>
    ((Math.min(minutes, window.to) - window.from) / (window.to - window.from)) * 100;
  return { start: share(from), end: share(to) };
}

/** Where a span lies in its day. */
export function placeOf(span: Span, window: GridWindow) {
  const { start, end } = extentOf(span, window);
  return { insetInlineStart: `${start}%`, width: `${end - start}%` };
}

/** Per cent of the narrowest day: what one character of a block takes, and what is around its words. */
const OF_CHARACTER = 6.5;
const AROUND_TEXT = 4;
const LEAST = 30;
const LANE_REM = 2.25;

/** What is shorter than its words is drawn as long as they are. */
const roomFor = (text: string) =>
  Math.min(100, Math.max(LEAST, AROUND_TEXT + OF_CHARACTER * text.length));

/**
 * Each where it lies in its day, and below the others what would cover them.
 * @param textOf what stands on its block
 */
export function blocksOf<One extends Span>(
  spans: readonly One[],
  window: GridWindow,
  textOf: (one: One) => string,
) {
  const ends: number[] = [];
  const blocks = spans
    .map((one) => ({ one, extent: extentOf(one, window) }))
    .toSorted((a, b) => a.extent.start - b.extent.start)
    .map(({ one, extent }) => {
      const room = roomFor(textOf(one));
      const start = Math.min(extent.start, 100 - room);
      const end = Math.max(extent.end, start + room);
      const free = ends.findIndex((taken) => taken <= start);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = end;
      const top = `${lane * LANE_REM + 0.25}rem`;
      return { one, place: { insetInlineStart: `${start}%`, width: `${end - start}%`, top } };
    });
  return { blocks, height: { minHeight: `${Math.max(1, ends.length) * LANE_REM}rem` } };
}

/** @param share of the cell's width, from where its day begins. @returns the nearest half hour. */
export const minutesAt = (share: number, { from, to }: GridWindow) =>
  Math.min(to, Math.max(from, Math.round((from + share * (to - from)) / STEP) * STEP));

/** What was drawn from the one to the other, in either direction. */
export const drawn = (start: number, end: number) => ({
  from: Math.min(start, end),
  to: Math.max(start, end),
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  agentsFreeAt,
  bookable,
  CALL,
  type Availability,
  freeStarts,
  GRID,
  isFree,
  nearest,
  type Span,
  spanOf,
} from "#server/callbacks/slots.ts";
import { dayThere } from "#server/callbacks/time-zones.ts";

const MINUTE = 60_000;
const at = (iso: string) => Date.parse(iso);
const NOW = at("2027-03-27T11:07:00Z");
const within = bookable(NOW);
const utcDay = (instant: number) => dayThere("UTC", instant);

const diary = (
  shifts: [string, string][],
  calls: string[] = [],
  agentId = "grace",
): Availability => ({
  agentId,
  shifts: shifts.map(([from, to]) => ({ from: at(from), to: at(to) })),
  calls: calls.map((from) => spanOf(at(from))),
});

const times = (diaries: Availability[]) =>
  freeStarts(diaries, within).map((start) => new Date(start).toISOString().slice(11, 16));

test("calls begin each quarter of an hour, and end before the shift does", () => {
  const shift = diary([["2027-03-27T13:00:00Z", "2027-03-27T14:00:00Z"]]);
  expect(times([shift])).toEqual(["13:00", "13:15", "13:30"]);
});

test("nothing begins sooner than in a quarter of an hour, or later than in two weeks", () => {
  const long = diary([["2027-03-27T08:00:00Z", "2027-03-27T12:15:00Z"]]);
  expect(times([long])).toEqual(["11:30", "11:45"]);
  const late = diary([["2027-04-10T10:30:00Z", "2027-04-10T14:00:00Z"]]);
  expect(times([late])).toEqual(["10:30", "10:45", "11:00"]);
});

test("a call takes the times that would overlap it, and no other", () => {
  const busy = diary([["2027-03-27T13:00:00Z", "2027-03-27T15:00:00Z"]], ["2027-03-27T13:45:00Z"]);
  expect(times([busy])).toEqual(["13:00", "13:15", "14:15", "14:30"]);
});

test("two shifts without a break are one stretch", () => {
  const two = diary([
    ["2027-03-27T14:00:00Z", "2027-03-27T15:00:00Z"],
    ["2027-03-27T13:00:00Z", "2027-03-27T14:00:00Z"],
  ]);
  expect(times([two])).toContain("13:45");
});

test("of those who are free the one with the fewest calls that day comes first", () => {
  const day: [string, string][] = [["2027-03-27T12:00:00Z", "2027-03-27T18:00:00Z"]];
  const diaries = [
    diary(day, ["2027-03-27T16:00:00Z", "2027-03-27T17:00:00Z"], "grace"),
    diary(day, ["2027-03-27T17:00:00Z", "2027-03-26T09:00:00Z"], "jonas"),
    diary(day, ["2027-03-27T13:00:00Z"], "ruth"),
  ];
  const start = at("2027-03-27T13:00:00Z");
  expect(agentsFreeAt(diaries, start, utcDay)).toEqual(["jonas", "grace"]);
});

test("the nearest times are named in the order of the clock", () => {
  expect(nearest([1, 4, 6, 9, 20], 7, 3)).toEqual([4, 6, 9]);
  expect(nearest([], 7, 3)).toEqual([]);
});

const span = (longest: number): fc.Arbitrary<Span> =>
  fc
    .tuple(fc.integer({ min: -500, max: 1600 }), fc.integer({ min: 1, max: longest }))
    .map(([from, length]) => ({
      from: NOW - (NOW % GRID) + from * GRID,
      to: NOW - (NOW % GRID) + (from + length) * GRID,
    }));

const anyDiary: fc.Arbitrary<Availability> = fc.record({
  agentId: fc.uuid(),
  shifts: fc.array(span(56), { maxLength: 8 }),
  calls: fc.array(
    span(1).map(({ from }) => spanOf(from)),
    { maxLength: 20 },
  ),
});

const overlaps = (a: Span, b: Span) => a.from < b.to && b.from < a.to;
/** Every minute of it lies in some shift. */
const isStaffed = ({ from, to }: Span, { shifts }: Availability) =>
  Array.from({ length: (to - from) / MINUTE }, (_, index) => from + index * MINUTE).every(
    (minute) => shifts.some((shift) => shift.from <= minute && minute < shift.to),
  );

test("no time is offered outside of a shift, beside the grid, or over another call; and none is kept back", () => {
  fc.assert(
    fc.property(fc.array(anyDiary, { maxLength: 3 }), (diaries) => {
      const starts = freeStarts(diaries, within);
      expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
      for (let start = within.from; start <= within.to; start += GRID) {
        const call = { from: start, to: start + CALL };
        const free = diaries.filter(
          (one) => isStaffed(call, one) && !one.calls.some((taken) => overlaps(taken, call)),
        );
        expect(starts.includes(start)).toBe(free.length > 0);
        if (free.length === 0) continue;
        expect(agentsFreeAt(diaries, start, utcDay).toSorted()).toEqual(
          free.map(({ agentId }) => agentId).toSorted(),
        );
        expect(free.every((one) => isFree(one, start))).toBe(true);
      }
      expect(starts.every((start) => start >= NOW + GRID && start <= within.to)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

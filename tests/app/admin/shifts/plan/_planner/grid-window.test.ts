import { expect, test } from "vitest";
import { blocksOf, partsOn, windowOf } from "#app/admin/shifts/plan/_planner/grid-window.ts";

const HOUR = 60;
const window = { from: 8 * HOUR, to: 18 * HOUR };
const hours = (from: number, to: number) => ({ from: from * HOUR, to: to * HOUR });
const placesOf = (...spans: [number, number][]) =>
  blocksOf(
    spans.map(([from, to]) => hours(from, to)),
    window,
    () => "8–12",
  ).blocks.map(({ place }) => Object.values(place).join(" "));

test("a shift lies where its hours are, and what would cover another one below it", () => {
  expect(placesOf([8, 12], [12, 18])).toEqual(["0% 40% 0.25rem", "40% 60% 0.25rem"]);
  expect(placesOf([10, 16], [8, 12], [12, 16])).toEqual([
    "0% 40% 0.25rem",
    "20% 60% 2.5rem",
    "40% 40% 0.25rem",
  ]);
});

test("what is short, or goes on after its day, has room for its figures", () => {
  expect(placesOf([10, 11], [12, 13])).toEqual(["20% 30% 0.25rem", "40% 30% 2.5rem"]);
  expect(placesOf([17, 26])).toEqual(["70% 30% 0.25rem"]);
});

test("a day is as high as what lies in it", () => {
  expect(blocksOf([], window, () => "").height).toEqual({ minHeight: "2.25rem" });
  const both = [hours(8, 12), hours(9, 12)];
  expect(blocksOf(both, window, () => "").height).toEqual({ minHeight: "4.5rem" });
});

test("what has more to say than its hours have room for is as long as its words", () => {
  const { blocks } = blocksOf([{ from: 968, to: 1110 }], window, () => "16:08–18:30");
  const [block] = blocks;
  expect(parseFloat(block?.place.width ?? "")).toBeGreaterThan(75);
  expect(parseFloat(block?.place.insetInlineStart ?? "")).toBeLessThan(25);
});

test("a night's shift lies on both of its days, and the days have room for it", () => {
  const night = { id: "n", day: "2026-12-01", ...hours(22, 30) };
  expect(partsOn("2026-12-01", [night])).toEqual([
    { one: night, ...hours(22, 24), isContinued: false, goesOn: true },
  ]);
  expect(partsOn("2026-12-02", [night])).toEqual([
    { one: night, ...hours(0, 6), isContinued: true, goesOn: false },
  ]);
  expect(partsOn("2026-12-03", [night])).toEqual([]);
  const late = { ...night, ...hours(16, 24) };
  expect(partsOn("2026-12-02", [late])).toEqual([]);
  const open = { ...night, language: null, topic: null, seats: 1, claimed: 0, surgePercent: 0 };
  expect(windowOf({ people: [], open: [open] })).toEqual(hours(0, 24));
});

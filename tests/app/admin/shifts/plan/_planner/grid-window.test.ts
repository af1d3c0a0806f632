import { expect, test } from "vitest";
import { blocksOf } from "#app/admin/shifts/plan/_planner/grid-window.ts";

const HOUR = 60;
const window = { from: 8 * HOUR, to: 18 * HOUR };
const hours = (from: number, to: number) => ({ from: from * HOUR, to: to * HOUR });
const placesOf = (...spans: [number, number][]) =>
  blocksOf(
    spans.map(([from, to]) => hours(from, to)),
    window,
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
  expect(blocksOf([], window).height).toEqual({ minHeight: "2.25rem" });
  expect(blocksOf([hours(8, 12), hours(9, 12)], window).height).toEqual({ minHeight: "4.5rem" });
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, inkOn, luminanceOf } from "#app/_plans/ink-on.ts";

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}`);

test("on whatever colour a shop chooses its letters can be read", () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const ink = inkOn(colour);
      expect(contrast(luminanceOf(colour), luminanceOf(ink))).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 2000, examples: [["#757575"], ["#767676"], ["#777777"], ["#ff0000"], ["#808080"]] },
  );
});

test("letters are white as long as that can be read, and black on what is light", () => {
  expect(["#6b3717", "#000000", "#767676", "#0d4a5c"].map(inkOn)).toEqual(Array(4).fill("#ffffff"));
  expect(["#f2c230", "#ffffff", "#777777", "#00ff00"].map(inkOn)).toEqual(Array(4).fill("#000000"));
});

test("contrast is what WCAG says it is", () => {
  expect(contrast(luminanceOf("#000000"), luminanceOf("#ffffff"))).toBeCloseTo(21);
  expect(contrast(luminanceOf("#767676"), 1)).toBeCloseTo(4.54, 2);
  expect(contrast(0.5, 0.5)).toBe(1);
});

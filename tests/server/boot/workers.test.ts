import { expect, test } from "vitest";
import { pauseAfter } from "#server/boot/workers.ts";

test("the first one that dies is replaced at once, those that die young after ever longer pauses", () => {
  expect([0, 1, 2, 3, 5, 6, 60].map(pauseAfter)).toEqual([
    0, 1000, 2000, 4000, 16_000, 30_000, 30_000,
  ]);
});

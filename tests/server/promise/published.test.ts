import { expect, test } from "vitest";
import { publishedDays } from "#server/promise/published.ts";

const days = (...counts: number[]) =>
  counts.map((kept, index) => ({ on: `2026-11-${10 + index}`, kept, late: 0, broken: 0 }));
const shown = (...counts: number[]) => publishedDays(days(...counts)).map(({ kept }) => kept);

test("a day with fewer than five is not published", () => {
  expect(shown(9, 4, 5, 3)).toEqual([9, 5]);
  expect(shown(0, 0, 8)).toEqual([8]);
  expect(shown(7, 6)).toEqual([7, 6]);
});

test("nor is it known from the sum: the next smallest day goes with it", () => {
  expect(shown(9, 4, 6, 20)).toEqual([9, 20]);
  expect(shown(2, 30)).toEqual([]);
});

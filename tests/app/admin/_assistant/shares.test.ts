import { expect, test } from "vitest";
import { sharesOf } from "#app/admin/_assistant/shares.ts";

const day = (costMicros: number, tokensIn: number, unpriced = 0) => ({
  day: `2026-11-${10 + tokensIn}`,
  turns: 1,
  unpriced,
  tokensIn,
  tokensOut: 0,
  costMicros,
});

test("a bar is as high as its day cost, of the dearest one", () => {
  const shares = sharesOf([day(50, 1), day(200, 2), day(0, 3)]);
  expect(shares.map(({ share }) => share)).toEqual([0.25, 1, 0]);
});

test("where a cost is not known all bars are tokens", () => {
  const shares = sharesOf([day(50, 1), day(0, 4, 1)]);
  expect(shares.map(({ share }) => share)).toEqual([0.25, 1]);
});

import { expect, test } from "vitest";
import { excerptOf, isPassage } from "#server/themes/passage.ts";
import { changeOf, daysSince } from "#server/themes/week-change.ts";

test("a passage stands in its text, which is cut between words where it is long", () => {
  expect(excerptOf("I’m paid on the 30th.", 4, 20)).toEqual({
    before: "I’m ",
    passage: "paid on the 30th",
    after: ".",
  });
  const long = `${"word ".repeat(100)}here${" more".repeat(100)}`;
  const { before, passage, after } = excerptOf(long, 500, 504);
  expect(passage).toBe("here");
  expect(before).toMatch(/^… word .*word $/);
  expect(after).toMatch(/^ more .*more …$/);
});

test("a passage is no empty place, none outside of its text and no half of a letter", () => {
  expect(isPassage("a 😀", 2, 4)).toBe(true);
  expect(isPassage("a 😀", 2, 3)).toBe(false);
  expect(isPassage("a b", 1, 2)).toBe(false);
  expect(isPassage("a b", 0, 4)).toBe(false);
  expect(isPassage("a b", 1, 1)).toBe(false);
});

test("four weeks are compared with the four before, or with nothing", () => {
  expect(changeOf([0, 0, 0, 0, 2, 2, 2, 2, 3, 3, 3, 3])).toBe(50);
  expect(changeOf([9, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0])).toBeNull();
  const shipped = new Date("2026-11-01T10:00:00Z");
  expect(daysSince(shipped, new Date("2026-11-13T12:00:00Z"), 30)).toBe(12);
  expect(daysSince(shipped, new Date("2027-02-01T00:00:00Z"), 30)).toBe(30);
});

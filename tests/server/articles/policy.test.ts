import { expect, test } from "vitest";
import {
  anchorOf,
  isShortened,
  isTooLong,
  lettersTooMany,
  SLUG_LIMIT,
  slugOf,
  TITLE_LIMIT,
} from "#server/articles/policy.ts";

test("a passage stands at the same place wherever its words are, and at another once they change", () => {
  const passage = "We charge no late fees. لا رسوم. 🙂";
  expect(anchorOf(passage)).toBe(anchorOf(`${passage}`));
  expect(anchorOf(passage)).not.toBe(anchorOf(passage.replace("no", "No")));
  expect(anchorOf(passage)).toMatch(/^p[a-z0-9]{1,7}$/);
});

test("an address that is too long loses whole words, and whoever writes it is told", () => {
  const long = "An extraordinarily long question about instalments that nobody would ever type out";
  expect(slugOf(long)).toBe(
    "an-extraordinarily-long-question-about-instalments-that-nobody-would-ever-type",
  );
  expect(isShortened(long)).toBe(true);
  expect(isShortened("Refunds and returns")).toBe(false);
  expect(slugOf("a".repeat(200))).toHaveLength(SLUG_LIMIT);
});

test("what is too long is counted, and not cut", () => {
  expect(lettersTooMany("Refunds", 7)).toBe(0);
  expect(lettersTooMany("Refunds!!", 7)).toBe(2);
  expect(isTooLong({ title: "t".repeat(TITLE_LIMIT), body: "" })).toBe(false);
  expect(isTooLong({ title: "t".repeat(TITLE_LIMIT + 1), body: "" })).toBe(true);
});

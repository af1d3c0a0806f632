import { expect, test } from "vitest";
import { goneFrom, standsFor } from "#server/recalls/policy.ts";

const OLD = "Intro.\n\n## Fees\n\nFive euros.\n\n## When\n\nAfter a week.";
const NOW = "Intro.\n\n## Fees\n\nNone.\n\n## By when\n\nAfter two weeks.";

test("what any earlier version said and the one in force does not is gone", () => {
  expect(goneFrom([OLD], NOW)).toEqual(["Five euros.", "After a week."]);
  expect(goneFrom([OLD, "Intro.\n\n## Fees\n\nTen euros."], NOW)).toContain("Ten euros.");
  expect(goneFrom([OLD], OLD)).toEqual([]);
  expect(goneFrom([OLD], null)).toHaveLength(3);
});

test("a passage is replaced under its heading, or where another heading has come", () => {
  expect(standsFor("Five euros.", [OLD], NOW)).toBe("None.");
  expect(standsFor("After a week.", [OLD], NOW)).toBe("After two weeks.");
  expect(standsFor("After a week.", [OLD], "Intro.\n\n## Fees\n\nNone.")).toBeNull();
  expect(standsFor("Never said.", [OLD], NOW)).toBeNull();
  expect(standsFor("Five euros.", [OLD], null)).toBeNull();
});

import { expect, test } from "vitest";
import { readDraft, readRule } from "#app/admin/_rules/draft.ts";
import { DEFAULT_MOVE_RULES } from "#server/plans/moving.ts";
import { MOVE_RULE_NAMES } from "#server/plans/policy.ts";

const read = (typed: string) => readRule("mostDays", typed);

test("a rule is a whole number within its bounds, in the figures of any of our languages", () => {
  expect(["1", " 14 ", "060", "١٤", "۶۰"].map(read)).toEqual([1, 14, 60, 14, 60]);
  expect(readRule("lateDays", "0")).toBe(0);
});

test("anything else is no rule", () => {
  for (const typed of ["", " ", "0", "61", "-1", "1.5", "1e1", "fourteen", "1 4", "9999"]) {
    expect(read(typed), typed).toBeNull();
  }
});

test("far too much is no rule either, and is not cut into one", () => {
  for (const typed of ["100000", "999999999999999999"]) {
    expect(readRule("portalDollars", typed), typed).toBeNull();
  }
  expect(readRule("portalDollars", "0")).toBe(0);
});

test("what was not typed is as in force, also when that changes meanwhile", () => {
  const typed = { mostDays: "7" };
  expect(readDraft(MOVE_RULE_NAMES, DEFAULT_MOVE_RULES, typed)).toEqual({
    rules: { ...DEFAULT_MOVE_RULES, mostDays: 7 },
    wrong: new Set(),
    changed: ["mostDays"],
  });
  expect(readDraft(MOVE_RULE_NAMES, { ...DEFAULT_MOVE_RULES, lateDays: 21 }, typed).rules).toEqual({
    ...DEFAULT_MOVE_RULES,
    mostDays: 7,
    lateDays: 21,
  });
});

test("what is typed as it is in force already changes nothing, and what cannot be read is named", () => {
  expect(readDraft(MOVE_RULE_NAMES, DEFAULT_MOVE_RULES, { mostDays: "14" }).changed).toEqual([]);
  const { wrong, changed } = readDraft(MOVE_RULE_NAMES, DEFAULT_MOVE_RULES, {
    mostDays: "99",
    lateDays: "",
  });
  expect(wrong).toEqual(new Set(["mostDays", "lateDays"]));
  expect(changed).toEqual([]);
});

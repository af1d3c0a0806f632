import { expect, test } from "vitest";
import { readRules } from "#app/admin/shifts/plan/_planner/read-rules.ts";
import { DEFAULT_STAFFING_RULES, type StaffingRuleName } from "#server/forecast/policy.ts";

const texts = Object.fromEntries(
  Object.entries(DEFAULT_STAFFING_RULES).map(([name, value]) => [name, String(value)]),
) as Record<StaffingRuleName, string>;
const read = (typed: Partial<typeof texts>) =>
  readRules({ ...texts, ...typed }, (name) => (name === "weekBudget" ? 100 : 1));

test("rules are whole numbers in the figures of any of our languages, and the budget whole units", () => {
  const { rules, wrong } = read({ answerPercent: " ٩٠ ", weekBudget: "1500" });
  expect(rules).toEqual({ ...DEFAULT_STAFFING_RULES, answerPercent: 90, weekBudget: 150_000 });
  expect([...wrong]).toEqual([]);
});

test("what is none is told with its bounds, as one types them", () => {
  const { wrong } = read({ answerPercent: "eighty", manySeats: "1", weekBudget: "10000001" });
  expect(Object.fromEntries(wrong)).toEqual({
    answerPercent: { least: 50, most: 99 },
    manySeats: { least: 2, most: 50 },
    weekBudget: { least: 0, most: 10_000_000 },
  });
});

test("the higher surge lies within the hours of the lower one, and is no lower", () => {
  const { wrong } = read({ soonHours: "12", verySoonHours: "13", soonPercent: "20" });
  expect(Object.fromEntries(wrong)).toEqual({
    verySoonHours: { least: 1, most: 12 },
    verySoonPercent: { least: 20, most: 100 },
  });
});

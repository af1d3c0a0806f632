import { expect, test } from "vitest";
import { budgetText, readBudget } from "#app/admin/shifts/plan/_planner/budget-text.ts";

const pounds = { currency: "GBP", locale: "en" };

test("a budget is money as the reader writes it, with minor units where there are any", () => {
  expect(readBudget("£9,000.50", pounds)).toBe(900_050);
  expect(readBudget("9.000,50", { currency: "EUR", locale: "de" })).toBe(900_050);
  expect(readBudget("0", pounds)).toBe(0);
  expect(budgetText({ minor: 900_050, currency: "GBP" }, "en")).toBe("9000.50");
  expect(budgetText({ minor: 900_000, currency: "GBP" }, "en")).toBe("9000");
});

test("what is no amount, or more than a budget may be, is none", () => {
  for (const typed of ["", "-1", "9.005", "£10,000,000.01"])
    expect(readBudget(typed, pounds)).toBeNull();
});

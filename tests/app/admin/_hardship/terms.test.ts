import { expect, test } from "vitest";
import { isUneven, shownTerms, termsUnder } from "#app/admin/_hardship/terms.ts";
import { planInNeed } from "#tests/support/plan-in-need.ts";

test("the server gets to compare what was shown of each plan", () => {
  expect(shownTerms([planInNeed], "half")).toEqual([
    {
      planId: planInNeed.id,
      firstOn: "2026-12-03",
      lastOn: "2027-03-03",
      count: 4,
      minor: 2500,
    },
  ]);
});

test("while no relief is chosen there is nothing to compare", () => {
  expect(termsUnder(planInNeed, null)).toBeNull();
});

test("payments that differ are told from payments that are all the same", () => {
  expect(planInNeed.terms.map((terms) => isUneven(planInNeed, terms))).toEqual([true, false]);
});

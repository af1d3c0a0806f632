import { expect, test } from "vitest";
import {
  draftIn,
  readReport,
  stored,
} from "#app/(customer)/plans/[planId]/report/_report/draft.ts";
import { STORY_LIMIT } from "#server/cases/policy.ts";

const about = { most: { minor: 18799, currency: "GBP" }, locale: "en-GB" };
const whole = { kind: "faulty" as const, isPart: false, typed: "", text: "It broke. " };

test("a report is about everything that is left, or the part that was typed", () => {
  expect(readReport(whole, about)).toEqual({ kind: "faulty", minor: 18799, text: "It broke." });
  expect(readReport({ ...whole, isPart: true, typed: "£12.50" }, about)).toMatchObject({
    minor: 1250,
  });
});

test("what is missing of a report or too much is said of each part", () => {
  const nothing = { kind: null, isPart: true, typed: "", text: " " };
  expect(readReport(nothing, about)).toEqual({ kind: true, amount: "empty", text: "missing" });
  const excess = "x".repeat(STORY_LIMIT + 3);
  expect(readReport({ ...whole, isPart: true, typed: "188", text: excess }, about)).toEqual({
    kind: false,
    amount: "moreThanOwed",
    text: 3,
  });
});

test("what was chosen survives a reload, and what cannot be read is nothing", () => {
  const signs = ["household" as const, "account" as const];
  const draft = { kind: "not_mine" as const, isPart: true, typed: "12", signs };
  expect(draftIn(stored(draft))).toEqual(draft);
  const nothing = { kind: null, isPart: false, typed: "", signs: [] };
  for (const kept of [null, "", "{", "null", '"x"', '{"kind":"stolen","typed":5,"signs":"all"}']) {
    expect(draftIn(kept), String(kept)).toEqual(nothing);
  }
});

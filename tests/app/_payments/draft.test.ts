import { expect, test } from "vitest";
import { newDraft, readDraft, totalMinor } from "#app/_payments/draft.ts";
import { owedOf } from "#app/_payments/owed.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";

const plan = owedOf(samplePlan());
const other = owedOf(samplePlan({ id: "other" }));

test("of one plan what the click was for is chosen, and can be changed", () => {
  const draft = newDraft([plan], "overdue");
  expect(readDraft([plan], draft, "sv-SE")).toEqual({
    parts: [{ planId: "plan", amountMinor: 50000 }],
  });
  expect(readDraft([plan], { ...draft, kind: "all" }, "sv-SE")).toEqual({
    parts: [{ planId: "plan", amountMinor: 90000 }],
  });
});

test("another amount is read as its reader types it, up to what is owed", () => {
  const draft = { ...newDraft([plan], "other"), kind: "other" as const };
  const read = (typed: string) => readDraft([plan], { ...draft, typed }, "sv-SE");
  expect(read("62,5")).toEqual({ parts: [{ planId: "plan", amountMinor: 6250 }] });
  expect(read("900,01")).toEqual({ problem: "moreThanOwed" });
  expect(read("")).toEqual({ problem: "empty" });
});

test("of several plans all are paid but those that were left out", () => {
  const plans = [plan, other];
  const draft = newDraft(plans, "overdue");
  const read = readDraft(plans, draft, "sv-SE");
  expect(totalMinor("parts" in read ? read.parts : [])).toBe(100_000);
  expect(readDraft(plans, { ...draft, left: ["plan"] }, "sv-SE")).toEqual({
    parts: [{ planId: "other", amountMinor: 50000 }],
  });
  expect(readDraft(plans, { ...draft, left: ["plan", "other"] }, "sv-SE")).toEqual({
    problem: "noneChosen",
  });
});

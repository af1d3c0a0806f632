import { expect, test } from "vitest";
import { amountsOf } from "#app/admin/_desk/payment/amounts.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";

const sek = (minor: number) => ({ minor, currency: "SEK" });

test("of an overdue plan the overdue or all of it can be taken", () => {
  expect(amountsOf(samplePlan())).toEqual([
    { kind: "overdue", amount: sek(50_000) },
    { kind: "rest", amount: sek(90_000) },
  ]);
});

test("what is on its way is not taken again", () => {
  expect(amountsOf(samplePlan({ pending: sek(50_000) }))).toEqual([
    { kind: "rest", amount: sek(40_000) },
  ]);
  expect(amountsOf(samplePlan({ pending: sek(90_000) }))).toEqual([]);
});

test("where nothing is overdue it is the next payment; the last one is all there is", () => {
  const [, , last] = samplePlan().instalments;
  const next = last ?? null;
  const onTime = { overdue: sek(0), next };
  expect(amountsOf(samplePlan(onTime))).toEqual([
    { kind: "next", amount: sek(40_000) },
    { kind: "rest", amount: sek(90_000) },
  ]);
  expect(amountsOf(samplePlan({ ...onTime, remaining: sek(40_000) }))).toEqual([
    { kind: "next", amount: sek(40_000) },
  ]);
});

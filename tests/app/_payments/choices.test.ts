import { expect, test } from "vitest";
import { choicesOf, startingChoice, usualMethod } from "#app/_payments/choices.ts";
import { firstPayable, overdueSums, owedOf } from "#app/_payments/owed.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";

const sek = (minor: number) => ({ minor, currency: "SEK" });
const eur = (minor: number) => ({ minor, currency: "EUR" });

test("what is on its way is not asked for again", () => {
  const plan = samplePlan({ pending: sek(20000) });
  expect(owedOf(plan)).toMatchObject({ overdueMinor: 30000, leftMinor: 70000 });
  const allPending = samplePlan({ pending: sek(90000) });
  expect(owedOf(allPending)).toMatchObject({ overdueMinor: 0, leftMinor: 0 });
  expect(choicesOf(owedOf(allPending))).toEqual([]);
});

test("a plan in arrears offers what is overdue, everything, and another amount", () => {
  expect(choicesOf(owedOf(samplePlan()))).toEqual([
    { kind: "overdue", minor: 50000 },
    { kind: "all", minor: 90000 },
    { kind: "other", minor: null },
  ]);
});

test("with two payments overdue the oldest can be paid alone", () => {
  const plan = owedOf(samplePlan({ overdue: sek(90000) }));
  expect(choicesOf(plan).map(({ kind }) => kind)).toEqual(["overdue", "next", "other"]);
  expect(startingChoice(plan, "next")).toBe("next");
  expect(startingChoice(plan, "all")).toBe("overdue");
});

test("a plan on track offers its next payment; the last payment is offered once", () => {
  const onTrack = owedOf(samplePlan({ overdue: sek(0) }));
  expect(choicesOf(onTrack).map(({ kind }) => kind)).toEqual(["next", "all", "other"]);
  const last = owedOf(samplePlan({ overdue: sek(0), remaining: sek(50000) }));
  expect(choicesOf(last).map(({ kind }) => kind)).toEqual(["next", "other"]);
  expect(startingChoice(last, "all")).toBe("next");
});

test("the first row that can be paid is the oldest that is not on its way", () => {
  const { instalments } = samplePlan();
  expect(firstPayable(instalments)?.number).toBe(2);
  const pending = instalments.map((one) => ({ ...one, pending: one.outstanding }));
  expect(firstPayable(pending)).toBeUndefined();
});

test("to pay now is all that is overdue and not on its way, one sum a currency", () => {
  const other = samplePlan({ id: "other", overdue: sek(100) });
  const pending = samplePlan({ id: "pending", pending: sek(50000) });
  const euros = samplePlan({
    id: "euros",
    overdue: eur(700),
    remaining: eur(700),
    pending: eur(0),
  });
  const sums = overdueSums([samplePlan(), other, pending, euros]);
  expect(sums.map(({ total }) => total)).toEqual([sek(50100), eur(700)]);
  expect(sums.map(({ plans }) => plans.length)).toEqual([2, 1]);
  expect(overdueSums([pending])).toEqual([]);
});

test("the usual method is the first that has not expired", () => {
  const [old, good] = [
    { id: "a", isExpired: true },
    { id: "b", isExpired: false },
  ];
  expect(usualMethod([old, good])).toBe(good);
  expect(usualMethod([old])).toBeNull();
});

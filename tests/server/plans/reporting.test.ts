import { expect, test } from "vitest";
import { type ReportablePurchase, reopenUntil, reportOf } from "#server/plans/reporting.ts";

const today = "2026-11-29";
const purchase: ReportablePurchase = {
  purchasedOn: "2026-11-01",
  totalMinor: 18_798,
  refundedMinor: 0,
  cases: [],
};
const ended = (end: "declined" | "lapsed" | "withdrawn" | "accepted") => ({ id: end, end });

test("all that was not paid back can be reported", () => {
  expect(reportOf(purchase, today)).toEqual({ mostMinor: 18_798 });
  expect(reportOf({ ...purchase, refundedMinor: 8_798 }, today)).toEqual({ mostMinor: 10_000 });
  expect(reportOf({ ...purchase, refundedMinor: 18_798 }, today)).toEqual({
    reason: "plans.allIsRefunded",
    mostMinor: 0,
  });
});

test("while a case is open there is no second one, and it says which one is open", () => {
  const cases = [ended("declined"), { id: "open", end: null }];
  expect(reportOf({ ...purchase, cases }, today)).toEqual({
    reason: "plans.caseIsOpen",
    caseId: "open",
    mostMinor: 0,
  });
});

test.each([
  ["2026-06-02", { mostMinor: 18_798 }],
  ["2026-06-01", { reason: "plans.boughtTooLongAgo", values: { days: 180 }, mostMinor: 18_798 }],
])("bought on %s", (purchasedOn, answer) => {
  expect(reportOf({ ...purchase, purchasedOn }, today)).toEqual(answer);
});

test("after three in vain a person looks into it, also of those they closed; what was accepted counts for nothing", () => {
  const vain = [ended("declined"), ended("lapsed"), ended("withdrawn")];
  expect(reportOf({ ...purchase, cases: vain }, today)).toEqual({
    reason: "plans.reportedTooOften",
    mostMinor: 18_798,
  });
  const others = [ended("declined"), ended("lapsed"), ended("accepted"), ended("accepted")];
  expect(reportOf({ ...purchase, cases: others }, today)).toEqual({ mostMinor: 18_798 });
});

test.each([
  ["declined", "2026-10-30", 0, "2026-11-29"],
  ["lapsed", "2026-11-28", 1, "2026-12-28"],
  ["withdrawn", "2026-11-29", 0, "2026-12-29"],
  ["declined", "2026-10-29", 0, null],
  ["declined", "2026-11-28", 2, null],
  ["accepted", "2026-11-28", 0, null],
  [null, null, 0, null],
] as const)("%s on %s, opened again %i times: until %s", (end, endedOn, reopenings, until) => {
  expect(reopenUntil({ end, endedOn, reopenings, leftMinor: 1 }, today)).toBe(until);
  expect(reopenUntil({ end, endedOn, reopenings, leftMinor: 0 }, today)).toBeNull();
});

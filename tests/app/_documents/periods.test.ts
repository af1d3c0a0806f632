import { expect, test } from "vitest";
import { statementHref } from "#app/_documents/addresses.ts";
import { monthPeriod, pastMonths, PERIOD_NAMES, periodNamed } from "#app/_documents/periods.ts";
import { period } from "#server/documents/schema.ts";

test.each([
  ["this_month", "2026-03-31", { from: "2026-03-01", to: "2026-03-31" }],
  ["last_month", "2026-03-31", { from: "2026-02-01", to: "2026-02-28" }],
  ["last_month", "2026-01-01", { from: "2025-12-01", to: "2025-12-31" }],
  ["last_month", "2024-03-30", { from: "2024-02-01", to: "2024-02-29" }],
  ["this_year", "2026-01-01", { from: "2026-01-01", to: "2026-01-01" }],
  ["last_year", "2026-11-29", { from: "2025-01-01", to: "2025-12-31" }],
] as const)("%s on %s", (name, today, expected) => {
  expect(periodNamed(name, today)).toEqual(expected);
});

test("every period that can be tapped is one that can be had", () => {
  for (const today of ["2026-01-01", "2026-02-28", "2028-02-29", "2026-12-31"]) {
    for (const name of PERIOD_NAMES) {
      expect(period.safeParse(periodNamed(name, today)).success, `${name} ${today}`).toBe(true);
    }
  }
});

test("past months are those that are over, newest first", () => {
  expect(pastMonths("2026-02-28", 3)).toEqual(["2026-01", "2025-12", "2025-11"]);
  expect(monthPeriod("2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
});

const isOne = (from: string, to: string) => period.safeParse({ from, to }).success;

test("ten years are the most, to the day, and the last day is not before the first", () => {
  expect(isOne("2016-03-01", "2026-03-01")).toBe(true);
  expect(isOne("2016-03-01", "2026-03-02")).toBe(false);
  expect(isOne("2016-02-29", "2026-02-28")).toBe(true);
  expect(isOne("2026-03-02", "2026-03-01")).toBe(false);
});

test("an address says which days and which file, and for staff of whom", () => {
  const days = { from: "2026-01-01", to: "2026-03-31" };
  expect(statementHref(days, "pdf")).toBe("/documents/statements/2026-01-01/2026-03-31.pdf");
  expect(statementHref(days, "csv", "abc")).toBe(
    "/documents/statements/2026-01-01/2026-03-31.csv?conversation=abc",
  );
});

import { expect, test } from "vitest";
import { problemOf } from "#server/insights/period.ts";

const TODAY = "2026-11-30";

const problem = (from: string, to: string, against?: string) =>
  problemOf({ days: 28, from, to, ...(against && { against }) }, TODAY);

test("two periods that are over and share no day are compared, whichever comes first", () => {
  expect(problem("2026-11-01", "2026-11-09")).toBeNull();
  expect(problem("2026-11-10", "2026-11-19", "2026-10-31")).toBeNull();
  expect(problem("2026-10-01", "2026-10-10", "2026-11-01")).toBeNull();
  expect(problem("2026-11-29", "2026-11-29")).toBeNull();
  expect(problemOf({ days: 28 }, TODAY)).toBeNull();
});

test("what is no period, or is not over, is told apart", () => {
  expect(problem("2026-11-09", "2026-11-01", "2026-11-20")).toBe("reversed");
  expect(problem("2026-11-20", "2026-11-30")).toBe("notOver");
  expect(problem("2026-11-01", "2026-11-05", "2026-12-01")).toBe("notOver");
  expect(problem("2025-01-01", "2026-11-01")).toBe("tooLong");
  expect(problem("2026-11-16", "2026-11-20", "2026-11-18")).toBe("overlap");
});

import { expect, test } from "vitest";
import type { Relief } from "#server/hardship/schema.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { PlanTable } from "#app/admin/_hardship/plan-table.tsx";
import { planInNeed } from "#tests/support/plan-in-need.ts";
import { readable, rendered } from "#tests/support/render.tsx";

const said = async (relief: Relief | null, locale?: string) =>
  readable(await rendered(<PlanTable plan={planInNeed} relief={relief} />, locale));

test("what is owed stands beside what it becomes", async () => {
  expect(await said("half")).toBe(
    "North Sole €100.00 left Canvas plimsolls Payments Now After Next 3 Dec 3 Dec " +
      "Amount €33.34 €25.00 Number 3 4 Last 3 Feb 2027 3 Mar 2027",
  );
});

test("of payments that differ it says the largest as such", async () => {
  expect(await said("two_months")).toContain("Amount €33.34 up to €33.34");
});

test("while nothing is chosen there is only what is", async () => {
  const text = await said(null);
  expect(text).toContain("Next 3 Dec Amount €33.34 Number 3");
  expect(text).not.toContain("After");
});

test.each(LANGUAGES)("in %s it has its words", async (locale) => {
  expect(await said("two_months", locale)).not.toMatch(/hardshipDesk|undefined|[{}<]/u);
});

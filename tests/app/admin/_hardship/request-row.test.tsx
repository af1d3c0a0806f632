import { expect, test } from "vitest";
import type { RequestRow as Row } from "#server/hardship/schema.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { RequestRow } from "#app/admin/_hardship/request-row.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

const row: Row = {
  id: "01980000-0000-7000-8000-000000000001",
  state: "waiting",
  reason: "less_income",
  wish: "two_months",
  relief: null,
  openedAt: "2026-11-20T10:00:00.000Z",
  dueOn: "2026-11-25",
  endedAt: null,
  customer: { name: "Hannah Brandt" },
  planCount: 2,
  isOverdue: false,
};

const markupOf = (more: Partial<Row>, list: "waiting" | "ended" = "waiting", locale?: string) =>
  rendered(<RequestRow row={{ ...row, ...more }} list={list} />, locale);

test("it says who, why, what would help, of how many plans, and until when", async () => {
  expect(readable(await markupOf({}))).toBe(
    "Hannah Brandt Less income Two months without payments 2 plans Due 25 Nov",
  );
});

test("overdue is said in words", async () => {
  const text = readable(await markupOf({ dueOn: "2026-11-21", isOverdue: true }));
  expect(text).toContain("2 days overdue");
  expect(text).not.toContain("Due");
});

test("one that has ended says on what, and leads back to its list", async () => {
  const endedAt = "2026-11-22T10:00:00.000Z";
  const markup = await markupOf({ state: "agreed", relief: "half", endedAt }, "ended");
  expect(readable(markup)).toContain("Half as much, for twice as long 2 plans Agreed 22 Nov");
  expect(markup).toContain(`href="/admin/hardship/${row.id}?list=ended"`);
});

test.each(LANGUAGES)("in %s what was left open has its words", async (locale) => {
  const text = readable(await markupOf({ reason: "unsaid", wish: null }, "waiting", locale));
  expect(text).not.toMatch(/hardship|undefined|[{}<]/u);
});

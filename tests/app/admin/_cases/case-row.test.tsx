import { expect, test } from "vitest";
import type { CaseRow as Row } from "#server/cases/schema.ts";
import { CaseRow } from "#app/admin/_cases/case-row.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

const row: Row = {
  id: "01980000-0000-7000-8000-000000000001",
  merchant: "North Sole",
  look: { picture: null, logo: "aa", colour: null },
  title: "Canvas plimsolls",
  kind: "not_arrived",
  amount: { minor: 4490, currency: "EUR" },
  state: "open",
  turn: "us",
  dueOn: "2026-12-03",
  openedAt: "2026-11-20T10:00:00.000Z",
  endedAt: null,
  customer: { name: "Hannah Brandt" },
  isOverdue: false,
  isProposed: false,
};

const markupOf = (more: Partial<Row>, list: "us" | "ended" = "us") =>
  rendered(<CaseRow row={{ ...row, ...more }} list={list} />);

test("it says who, what, how much, and until when", async () => {
  expect(readable(await markupOf({}))).toBe(
    "Hannah Brandt Not arrived North Sole Canvas plimsolls €44.90 Due 3 Dec",
  );
});

test("overdue is said in words", async () => {
  const text = readable(await markupOf({ dueOn: "2026-11-21", isOverdue: true }));
  expect(text).toContain("2 days overdue");
  expect(text).not.toContain("Due");
});

test("one that has ended says how, and leads back to its list", async () => {
  const markup = await markupOf(
    { state: "withdrawn", endedAt: "2026-11-22T10:00:00.000Z" },
    "ended",
  );
  expect(readable(markup)).toContain("Withdrawn 22 Nov");
  expect(markup).toContain(`href="/admin/cases/${row.id}?list=ended"`);
});

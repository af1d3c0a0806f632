import { expect, test } from "vitest";
import { LANGUAGES } from "#server/platform/locale.ts";
import type { CaseSummary } from "#server/plans/schema.ts";
import { CaseLine } from "#app/admin/_desk/case-lines.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

const about: CaseSummary = {
  id: "01980000-0000-7000-8000-000000000001",
  planId: "01980000-0000-7000-8000-000000000002",
  merchant: "North Sole",
  look: { picture: null, logo: null, colour: null },
  title: "Canvas plimsolls",
  kind: "faulty",
  amount: { minor: 4490, currency: "EUR" },
  state: "open",
  turn: "shop",
  dueOn: "2026-12-03",
  openedAt: "2026-11-20T10:00:00.000Z",
  endedAt: null,
  reopenUntil: null,
  closesForGood: false,
};

const markupOf = (more: Partial<CaseSummary>, locale?: string) =>
  rendered(<CaseLine {...about} {...more} />, locale);

test("it leads to the case and says whose turn it is, until when", async () => {
  const markup = await markupOf({});
  expect(markup).toContain(`href="/admin/cases/${about.id}"`);
  expect(readable(markup)).toBe(
    "North Sole : Broken or faulty €44.90 Open · With the shop, due 3 Dec",
  );
});

test("past its day it says since when, ended it says how and when", async () => {
  const overdue = readable(await markupOf({ turn: "us", dueOn: "2026-11-21" }));
  expect(overdue).toContain("Open · For us · 2 days overdue");
  const declined = { state: "declined", endedAt: "2026-11-22T10:00:00.000Z" } as const;
  expect(readable(await markupOf(declined))).toContain("Declined · 22 Nov");
});

test.each(LANGUAGES)("in %s it has its words", async (locale) => {
  const text = readable(await markupOf({ turn: "customer" }, locale));
  expect(text).not.toMatch(/caseDesk|undefined|[{}<]/u);
});

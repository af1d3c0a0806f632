import { beforeAll, expect, test } from "vitest";
import { seed } from "#prisma/seed.ts";
import { openStatement, previewStatement } from "#server/documents/statement.ts";
import { addMonths } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { listPlans } from "#server/plans/plan.ts";
import "#tests/support/files.ts";

const customers: Viewer[] = [];

beforeAll(async () => {
  await seed(() => {});
  const people = await db.person.findMany({ where: { role: "customer" } });
  customers.push(...people.map((person) => ({ ...person, sessionId: "" })));
}, 180_000);

const wholeOf = async (viewer: Viewer) => {
  const today = dayIn(viewer.timeZone);
  const period = { from: addMonths(today, -119), to: today };
  const { statement } = await openStatement(viewer, { customerId: viewer.id, period });
  return statement.sections;
};

/** By currency; where nothing is owed there may be none. */
const sums = (amounts: { currency: string; minor: number }[]) => {
  const by = new Map<string, number>();
  for (const { currency, minor } of amounts) by.set(currency, (by.get(currency) ?? 0) + minor);
  return Object.fromEntries([...by].filter(([, minor]) => minor !== 0));
};

test("of every customer the statement ends with what their pages say is owed", async () => {
  const kinds = new Set<string>();
  for (const viewer of customers) {
    const sections = await wholeOf(viewer);
    const plans = await listPlans(viewer);
    const closing = sections.map(({ currency, closingMinor: minor }) => ({ currency, minor }));
    expect(sums(closing), viewer.name).toEqual(sums(plans.map(({ remaining }) => remaining)));
    for (const { openingMinor, closingMinor, movements } of sections) {
      const changes = movements.reduce((sum, { changeMinor }) => sum + changeMinor, 0);
      expect(openingMinor + changes, viewer.name).toBe(closingMinor);
      for (const { kind } of movements) kinds.add(kind);
    }
  }
  expect([...kinds].toSorted()).toEqual([
    "interest",
    "interest_waived",
    "payment",
    "purchase",
    "refund_to_method",
    "refund_to_plan",
  ]);
}, 120_000);

test("of every customer a month begins with what the one before ended with", async () => {
  for (const viewer of customers.slice(0, 20)) {
    const today = dayIn(viewer.timeZone);
    let last: Record<string, number> | null = null;
    for (const back of [3, 2, 1, 0]) {
      const from = `${addMonths(today, -back).slice(0, 7)}-01`;
      const to = `${addMonths(from, 1).slice(0, 8)}01`;
      const before = new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10);
      const { sections } = await previewStatement(viewer, { from, to: before });
      if (last) expect(sums(sections.map(({ opening }) => opening))).toEqual(last);
      last = sums(sections.map(({ closing }) => closing));
    }
  }
}, 120_000);

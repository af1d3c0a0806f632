import { expect, test } from "vitest";
import { proposedParts } from "#server/assistant/proposed.ts";
import type { InstalmentView, PlanDetail } from "#server/plans/schema.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";

const TODAY = "2026-11-23";

/** 500 kronor overdue and 400 to come, of a plan of its own. */
function planOf(
  id: string,
  each: (instalment: InstalmentView) => Partial<InstalmentView> = () => ({}),
) {
  const plan = samplePlan({ id });
  return { ...plan, instalments: plan.instalments.map((one) => ({ ...one, ...each(one) })) };
}

const inEuro = (plan: PlanDetail) => ({ ...plan, total: { ...plan.total, currency: "EUR" } });
const sek = (minor: number) => ({ minor, currency: "SEK" });

test("what is overdue is proposed of every plan, and what comes later is not", () => {
  expect(proposedParts([planOf("a"), planOf("b")], "due", TODAY, false)).toEqual([
    { planId: "a", amountMinor: 50_000 },
    { planId: "b", amountMinor: 50_000 },
  ]);
});

test("where nothing is due it is what comes next, unless only the overdue was meant", () => {
  const onTime = planOf("a", ({ number }) =>
    number === 2 ? { outstanding: sek(0), state: "paid" } : {},
  );
  const [first] = onTime.instalments.filter(({ outstanding }) => outstanding.minor > 0);
  expect(first).toBeDefined();
  expect(proposedParts([onTime], "due", "2026-10-01", false)).toEqual([
    { planId: "a", amountMinor: 40_000 },
  ]);
  expect(proposedParts([onTime], "overdue", "2026-10-01", false)).toEqual([]);
});

test("a plan is paid to its end, without what is on its way already", () => {
  const underway = planOf("a", ({ number }) => (number === 2 ? { pending: sek(50_000) } : {}));
  expect(proposedParts([planOf("a")], "all", TODAY, true)).toEqual([
    { planId: "a", amountMinor: 90_000 },
  ]);
  expect(proposedParts([underway], "all", TODAY, true)).toEqual([
    { planId: "a", amountMinor: 40_000 },
  ]);
  expect(proposedParts([underway], "overdue", TODAY, true)).toEqual([]);
});

test("one payment is in one currency: that of what is owed first", () => {
  const later = planOf("b", () => ({ dueOn: "2026-11-20" }));
  expect(proposedParts([inEuro(later), planOf("a")], "overdue", TODAY, false)).toEqual([
    { planId: "a", amountMinor: 50_000 },
  ]);
});

test("a paused plan is left in peace, unless it is the one they mean", () => {
  const paused = planOf("a", ({ state }) => (state === "paid" ? {} : { state: "paused" }));
  expect(proposedParts([paused], "due", TODAY, false)).toEqual([]);
  expect(proposedParts([paused], "all", TODAY, true)).toEqual([
    { planId: "a", amountMinor: 90_000 },
  ]);
});

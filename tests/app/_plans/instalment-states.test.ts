import { expect, test } from "vitest";
import { instalmentStates } from "#app/_plans/instalment-states.ts";
import type { InstalmentView, PlanSummary } from "#server/plans/schema.ts";
import { samplePlan } from "#tests/support/plan-sample.ts";

const sek = (minor: number) => ({ minor, currency: "SEK" });

const nextWith = (given: Partial<InstalmentView>) => {
  const { next } = samplePlan();
  return next && { ...next, ...given };
};

const statesOf = (given: Partial<PlanSummary>) => instalmentStates(samplePlan(given)).join(" ");

test("a plan's sums say how each payment stands, as its schedule does", () => {
  const plan = samplePlan();
  expect(instalmentStates(plan)).toEqual(plan.instalments.map(({ state }) => state));
});

test("what refunds took off stands at the end, and odd cents make no payment more", () => {
  const next = nextWith({
    number: 2,
    state: "due_soon",
    outstanding: sek(3333),
    amount: sek(3333),
  });
  const plan = { instalmentCount: 5, overdue: sek(0), next };
  expect(statesOf({ ...plan, remaining: sek(6667) })).toBe(
    "paid due_soon upcoming reduced reduced",
  );
  expect(statesOf({ ...plan, remaining: sek(13333) })).toBe(
    "paid due_soon upcoming upcoming upcoming",
  );
});

test("several payments can be overdue, and one that is partly paid is still owed", () => {
  const next = nextWith({ number: 1, outstanding: sek(20000) });
  const plan = { instalmentCount: 4, remaining: sek(170000), next };
  expect(statesOf({ ...plan, overdue: sek(70000) })).toBe("overdue overdue upcoming upcoming");
  expect(statesOf({ ...plan, overdue: sek(20000) })).toBe("overdue upcoming upcoming upcoming");
});

test("a plan that waits waits with all that is owed, and one that ended owes nothing", () => {
  const paused = { overdue: sek(0), next: nextWith({ state: "paused" }) };
  expect(statesOf(paused)).toBe("paid paused paused");
  expect(statesOf({ next: null, state: "settled" })).toBe("paid paid paid");
  expect(statesOf({ next: null, state: "cancelled" })).toBe("cancelled cancelled cancelled");
});

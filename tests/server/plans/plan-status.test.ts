import { expect, test } from "vitest";
import { instalmentState, planState, type PlanFacts } from "#server/plans/plan-status.ts";

const running: PlanFacts = {
  settledAt: null,
  cancelledAt: null,
  hasOpenCase: false,
  isInHardship: false,
};
const owed = { dueOn: "2026-11-23", amountMinor: 100, outstandingMinor: 100, paidMinor: 0 };
const ended = new Date("2026-11-01T00:00:00Z");

test.each([
  ["2026-11-24", "overdue"],
  ["2026-11-23", "due_soon"],
  ["2026-11-16", "due_soon"],
  ["2026-11-15", "upcoming"],
])("on %s an instalment of 23 November is %s", (today, state) => {
  expect(instalmentState(owed, running, today)).toBe(state);
});

test("part of an instalment paid leaves it owed, all of it paid does not", () => {
  const part = { ...owed, outstandingMinor: 60, paidMinor: 40 };
  expect(instalmentState(part, running, "2026-12-01")).toBe("overdue");
  const paid = { ...owed, outstandingMinor: 0, paidMinor: 100 };
  expect(instalmentState(paid, running, "2026-12-01")).toBe("paid");
});

test("a refund that pays the rest of an instalment reduces it, and one of everything cancels it", () => {
  const reduced = { ...owed, outstandingMinor: 0, paidMinor: 40 };
  expect(instalmentState(reduced, running, "2026-12-01")).toBe("reduced");
  expect(instalmentState(reduced, { ...running, cancelledAt: ended }, "2026-12-01")).toBe(
    "cancelled",
  );
});

test("an open return pauses what is owed, the late as well", () => {
  const returning = { ...running, hasOpenCase: true };
  expect(instalmentState(owed, returning, "2026-12-01")).toBe("on_hold");
  expect(planState(returning, ["paid", "on_hold"])).toBe("on_hold");
});

test("in hardship all that is owed rests, the late as well, and whatever is returned", () => {
  const paused = { ...running, isInHardship: true };
  for (const today of ["2026-11-20", "2026-12-01"]) {
    expect(instalmentState(owed, paused, today)).toBe("paused");
    expect(instalmentState(owed, { ...paused, hasOpenCase: true }, today)).toBe("paused");
  }
  expect(planState(paused, ["paid", "paused"])).toBe("paused");
  const paid = { ...owed, outstandingMinor: 0, paidMinor: 100 };
  expect(instalmentState(paid, paused, "2026-12-01")).toBe("paid");
});

test("a plan is as late as its latest instalment", () => {
  expect(planState(running, ["paid", "overdue", "due_soon", "upcoming"])).toBe("overdue");
  expect(planState(running, ["paid", "due_soon", "upcoming"])).toBe("due_soon");
  expect(planState(running, ["paid", "upcoming"])).toBe("on_track");
});

test("what has ended stays ended, whatever is returned later", () => {
  const settled = { ...running, settledAt: ended, hasOpenCase: true, isInHardship: true };
  expect(planState(settled, ["paid", "reduced"])).toBe("settled");
  expect(planState({ ...running, cancelledAt: ended }, ["cancelled"])).toBe("cancelled");
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#server/platform/calendar.ts";
import {
  daysToMoveTo,
  refusalToMove,
  type MovableInstalment,
  type MovablePlan,
  type MoveRules,
} from "#server/plans/moving.ts";

const today = "2026-11-23";
const rules: MoveRules = { mostDays: 30, timesPerInstalment: 2, timesPerPlan: 3, lateDays: 30 };
const owed: MovableInstalment = {
  dueOn: "2026-12-03",
  agreedOn: "2026-12-03",
  nextDueOn: null,
  moves: 0,
  isOwed: true,
  isBeingPaid: false,
};
const running: MovablePlan = { hasOpenCase: false, isInHardship: false, moves: 0 };

const reasonFor = (
  toOn: string,
  instalment: Partial<MovableInstalment> = {},
  plan: Partial<MovablePlan> = {},
  set: Partial<MoveRules> = {},
) =>
  refusalToMove(
    { ...owed, ...instalment },
    { ...running, ...plan },
    { ...rules, ...set },
    { toOn, today },
  )?.reason ?? null;

const daysOf = (instalment: Partial<MovableInstalment>) =>
  daysToMoveTo({ ...owed, ...instalment }, running, rules, today);

test.each([
  ["2026-12-04", null],
  ["2027-01-02", null],
  ["2027-01-03", "plans.movedTooFar"],
  ["2026-12-03", "plans.notLater"],
  ["2026-12-02", "plans.notLater"],
])("a payment of 3 December moved to %s: %s", (toOn, reason) => {
  expect(reasonFor(toOn)).toBe(reason);
});

test("the days are counted from the one agreed on first, however often it was moved", () => {
  const moved = { agreedOn: "2026-11-13" };
  expect(reasonFor("2026-12-13", moved)).toBeNull();
  expect(reasonFor("2026-12-14", moved)).toBe("plans.movedTooFar");
});

test("the order is kept: the next payment is neither reached nor passed", () => {
  const monthly = { nextDueOn: "2026-12-20" };
  expect(daysOf(monthly)).toEqual({ from: "2026-12-04", to: "2026-12-19", isLast: false });
  expect(reasonFor("2026-12-19", monthly)).toBeNull();
  expect(reasonFor("2026-12-20", monthly)).toBe("plans.pastTheNext");
  expect(reasonFor("2026-12-28", monthly)).toBe("plans.pastTheNext");
});

test("what is a little late can move, but not to a day that is over", () => {
  const late = { dueOn: "2026-11-13", agreedOn: "2026-11-13" };
  expect(reasonFor("2026-11-22", late)).toBe("plans.notLater");
  expect(reasonFor("2026-11-23", late)).toBeNull();
  expect(daysOf(late)).toEqual({ from: "2026-11-23", to: "2026-12-13", isLast: false });
});

test("without a day left it says why, instead of offering none", () => {
  expect(daysOf({ nextDueOn: "2026-12-04" })).toEqual({ reason: "plans.pastTheNext" });
  const used = { agreedOn: "2026-11-03", moves: 1 };
  expect(daysOf(used)).toEqual({ reason: "plans.movedTooFar", values: { days: 30 } });
});

test("the rules are what they are set to", () => {
  expect(reasonFor("2026-12-10", {}, {}, { mostDays: 7 })).toBeNull();
  expect(reasonFor("2026-12-11", {}, {}, { mostDays: 7 })).toBe("plans.movedTooFar");
  const yesterday = { dueOn: "2026-11-22", agreedOn: "2026-11-22" };
  expect(reasonFor("2026-11-25", yesterday, {}, { lateDays: 0 })).toBe("plans.lateTooLong");
  expect(reasonFor("2026-11-25", { dueOn: today }, {}, { lateDays: 0 })).toBeNull();
  expect(reasonFor("2026-12-10", {}, {}, { timesPerInstalment: 0 })).toBe("plans.movedAlready");
});

test("what is long late, paid, on hold, paused or often moved stays where it is", () => {
  const dueOn = addDays(today, -rules.lateDays - 1);
  expect(reasonFor("2026-12-01", { dueOn, agreedOn: dueOn })).toBe("plans.lateTooLong");
  expect(reasonFor("2026-12-10", { isOwed: false })).toBe("plans.nothingOwed");
  expect(reasonFor("2026-12-10", {}, { hasOpenCase: true })).toBe("plans.isPaused");
  expect(reasonFor("2026-12-10", {}, { isInHardship: true })).toBe("plans.pausedAlready");
  expect(reasonFor("2026-12-10", { isBeingPaid: true })).toBe("plans.paidAlready");
  expect(reasonFor("2026-12-10", { moves: 1 }, { moves: 2 })).toBeNull();
  expect(reasonFor("2026-12-10", { moves: 2 }, { moves: 2 })).toBe("plans.movedAlready");
  expect(reasonFor("2026-12-10", {}, { moves: 3 })).toBe("plans.movedTooOften");
});

const days = (min: number, max: number) => fc.integer({ min, max });

test("whatever is allowed is later, in order and within the days", () => {
  fc.assert(
    fc.property(days(-40, 40), days(0, 40), days(1, 40), days(-60, 90), (due, moved, gap, to) => {
      const dueOn = addDays(today, due);
      const agreedOn = addDays(dueOn, -moved);
      const nextDueOn = addDays(dueOn, gap);
      const toOn = addDays(today, to);
      if (reasonFor(toOn, { dueOn, agreedOn, nextDueOn })) return;
      expect(toOn > dueOn && toOn >= today && toOn < nextDueOn).toBe(true);
      expect(toOn <= addDays(agreedOn, rules.mostDays)).toBe(true);
      const allowed = daysOf({ dueOn, agreedOn, nextDueOn });
      expect("to" in allowed && toOn >= allowed.from && toOn <= allowed.to).toBe(true);
    }),
  );
});

import { expect, test } from "vitest";
import { daysToMoveTo, type MovableInstalment, type MoveRules } from "#server/plans/moving.ts";
import { canSetMoveRules, MOVE_RULE_BOUNDS, MOVE_RULE_NAMES } from "#server/plans/policy.ts";
import { countMove, noCounts } from "#server/plans/rules/counts.ts";
import { moveRules } from "#server/plans/rules/schema.ts";

const days = (to: string) => ({ from: "2026-11-24", to, isLast: false });
const refused = (reason: string) => ({ reason: `plans.${reason}` });

function counted(...pairs: Parameters<typeof countMove> extends [unknown, ...infer P] ? P[] : []) {
  const counts = noCounts();
  for (const [now, then] of pairs) countMove(counts, now, then);
  return counts;
}

test("only an admin sets the rules", () => {
  const may = (["customer", "agent", "supervisor", "admin"] as const).filter((role) =>
    canSetMoveRules({ role }),
  );
  expect(may).toEqual(["admin"]);
});

test("what can be moved only under the new rules is counted by the rule that stood in its way", () => {
  const counts = counted(
    [refused("movedAlready"), days("2026-12-01")],
    [refused("movedAlready"), days("2026-12-01")],
    [refused("lateTooLong"), days("2026-12-01")],
    [refused("isPaused"), refused("isPaused")],
  );
  expect(counts).toMatchObject({ owed: 4, movableNow: 0, movableThen: 3 });
  expect(counts.gained).toEqual({
    mostDays: 0,
    timesPerInstalment: 2,
    timesPerPlan: 0,
    lateDays: 1,
  });
});

test("what cannot be moved any more is counted by the rule that now stands in its way", () => {
  const counts = counted(
    [days("2026-12-01"), refused("movedTooFar")],
    [days("2026-12-01"), refused("movedTooOften")],
  );
  expect(counts).toMatchObject({ owed: 2, movableNow: 2, movableThen: 0 });
  expect(counts.lost).toEqual({ mostDays: 1, timesPerInstalment: 0, timesPerPlan: 1, lateDays: 0 });
});

test("what can be moved either way is counted by whether its last day is another", () => {
  const counts = counted(
    [days("2026-12-01"), days("2026-12-08")],
    [days("2026-12-01"), days("2026-11-30")],
    [days("2026-12-01"), days("2026-12-01")],
  );
  expect(counts).toMatchObject({ movableNow: 3, movableThen: 3, later: 1, earlier: 1 });
});

test("whatever the rules, every payment that changes is counted with a reason", () => {
  const plan = { hasOpenCase: false, isInHardship: false, moves: 2 };
  const instalments = ["2026-11-10", "2026-11-20", "2026-11-24", "2026-12-05"].flatMap((agreedOn) =>
    [0, 1, 2].map((moves): MovableInstalment => ({
      agreedOn,
      dueOn: agreedOn,
      nextDueOn: moves === 1 ? "2026-12-12" : null,
      moves,
      isOwed: true,
      isBeingPaid: false,
    })),
  );
  const choices = MOVE_RULE_NAMES.map((name) => [1, 3, 14, MOVE_RULE_BOUNDS[name].most]);
  const rules = choices.reduce<number[][]>(
    (all, few) => all.flatMap((one) => few.map((value) => [...one, value])),
    [[]],
  );
  const before: MoveRules = { mostDays: 14, timesPerInstalment: 1, timesPerPlan: 3, lateDays: 7 };
  for (const values of rules) {
    const after = Object.fromEntries(
      MOVE_RULE_NAMES.map((name, place) => [name, values[place]]),
    ) as MoveRules;
    const answer = (of: MoveRules) => (one: MovableInstalment) =>
      daysToMoveTo(one, plan, of, "2026-11-24");
    const { gained, lost, movableNow, movableThen } = counted(
      ...instalments.map(
        (one): [ReturnType<typeof daysToMoveTo>, ReturnType<typeof daysToMoveTo>] => [
          answer(before)(one),
          answer(after)(one),
        ],
      ),
    );
    expect(sum(gained) - sum(lost)).toBe(movableThen - movableNow);
  }
});

const sum = (counts: Record<string, number>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

test("a rule is a whole number within its bounds", () => {
  const fine = { mostDays: 14, timesPerInstalment: 1, timesPerPlan: 3, lateDays: 7 };
  for (const name of MOVE_RULE_NAMES) {
    const { least, most } = MOVE_RULE_BOUNDS[name];
    const accepts = (value: number) => moveRules.safeParse({ ...fine, [name]: value }).success;
    expect([least, most].map(accepts)).toEqual([true, true]);
    expect([least - 1, most + 1, least + 0.5, Number.NaN].some(accepts)).toBe(false);
  }
});

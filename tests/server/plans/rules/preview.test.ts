import { expect, test } from "vitest";
import { recordPayment } from "#server/payments/payment.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { extendInstalment } from "#server/plans/extend.ts";
import { DEFAULT_MOVE_RULES, type MoveRules } from "#server/plans/moving.ts";
import { getPlan } from "#server/plans/plan.ts";
import { previewMoveRules } from "#server/plans/rules/preview.ts";
import { setMoveRules } from "#server/plans/rules/rules.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { pausePlans } from "#tests/support/hardship.ts";
import { attemptFor, createPlan, payAll } from "#tests/support/plans.ts";

const preview = async (rules: Partial<MoveRules>, most?: number) =>
  previewMoveRules(await createAgent("admin"), { ...DEFAULT_MOVE_RULES, ...rules }, most);

const none = { mostDays: 0, timesPerInstalment: 0, timesPerPlan: 0, lateDays: 0 };

/**
 * Of three plans, each in three payments from 23 November on, the first payment of one is paid and its second one
 * moved to 28 December, one waits in a payment pause, and one is as it was; a fourth is all paid.
 */
async function company() {
  setTime("2026-11-24T12:00:00Z");
  const customer = await createCustomer();
  const [moved, paused, untouched, settled] = [
    await createPlan(customer),
    await createPlan(customer),
    await createPlan(customer),
    await createPlan(customer),
  ];
  await recordPayment(attemptFor(moved, 1));
  await extendInstalment(customer, {
    instalmentId: moved.instalments[1]?.id ?? "",
    fromOn: "2026-12-23",
    toOn: "2026-12-28",
    at: new Date("2026-11-24T10:00:00Z"),
  });
  await pausePlans(customer, [paused], new Date("2026-11-24T10:00:00Z"));
  await payAll(settled);
  return { customer, plans: [moved, paused, untouched] };
}

const { customer, plans } = await company();

test("the rules in force change nothing, and say what can be moved today", async () => {
  expect(await preview({})).toEqual({
    plans: 3,
    isSample: false,
    owed: 8,
    movableNow: 4,
    movableThen: 4,
    gained: none,
    lost: none,
    later: 0,
    earlier: 0,
  });
});

test("more moves for each payment let the moved one be moved again", async () => {
  expect(await preview({ timesPerInstalment: 2 })).toMatchObject({
    movableNow: 4,
    movableThen: 5,
    gained: { ...none, timesPerInstalment: 1 },
    lost: none,
  });
});

test("fewer days keep the payments movable, only not as far", async () => {
  expect(await preview({ mostDays: 7 })).toMatchObject({
    movableNow: 4,
    movableThen: 4,
    earlier: 4,
    lost: none,
  });
});

test("fewer moves for each plan stop the plan that has had its own", async () => {
  expect(await preview({ timesPerPlan: 1 })).toMatchObject({
    movableThen: 3,
    lost: { ...none, timesPerPlan: 1 },
  });
});

test("a payment overdue for longer than the new rules allow is one that cannot be moved any more", async () => {
  setTime("2026-11-27T12:00:00Z");
  expect(await preview({ lateDays: 2 })).toMatchObject({
    movableNow: 4,
    movableThen: 3,
    lost: { ...none, lateDays: 1 },
  });
  setTime("2026-11-24T12:00:00Z");
});

test("of more plans than are looked at, the newest stand for the rest, and it is said", async () => {
  expect(await preview({}, 2)).toMatchObject({ plans: 2, isSample: true, owed: 6 });
  expect(await preview({}, 3)).toMatchObject({ plans: 3, isSample: false });
});

test("a preview writes nothing, and is for nobody but admins", async () => {
  await preview({ mostDays: 60 });
  expect(await db.moveRules.count()).toBe(0);
  expect(await db.auditEntry.count()).toBe(0);
  const strangers = [await createAgent(), await createAgent("supervisor"), customer];
  for (const stranger of strangers) {
    await expect(previewMoveRules(stranger, DEFAULT_MOVE_RULES)).rejects.toThrow(Forbidden);
  }
});

test("what was promised is what the customers' pages say once the rules are in force", async () => {
  const rules = { ...DEFAULT_MOVE_RULES, timesPerInstalment: 2, timesPerPlan: 1, lateDays: 0 };
  const { movableNow, movableThen } = await preview(rules);
  expect(await movable(customer)).toBe(movableNow);
  await setMoveRules(await createAgent("admin"), { ...rules, version: 0 });
  expect(await movable(customer)).toBe(movableThen);
  expect(await preview(rules)).toMatchObject({ movableNow: movableThen, movableThen });
});

const movable = async (viewer: Viewer) => {
  const details = await Promise.all(plans.map(({ id }) => getPlan(viewer, id)));
  return details
    .flatMap(({ instalments }) => instalments)
    .filter(({ move }) => move && "from" in move).length;
};

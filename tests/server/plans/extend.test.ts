import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { recordPayment } from "#server/payments/payment.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { extendInstalment } from "#server/plans/extend.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { getPlan, planOverview } from "#server/plans/plan.ts";
import { openReturn } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { pausePlans } from "#tests/support/hardship.ts";
import { attemptFor, createPlan, ledgerSum } from "#tests/support/plans.ts";

const at = new Date("2026-11-25T09:00:00Z");

beforeAll(async () => {
  const { id: setById } = await createAgent("admin");
  const rules = { mostDays: 30, timesPerInstalment: 2, timesPerPlan: 2, lateDays: 30 };
  await db.moveRules.create({ data: { ...rules, version: 1, setById, setAt: at } });
});

/** Due on 23 November, 23 December and 23 January; the first one is paid. */
async function running() {
  setTime("2026-11-25T12:00:00Z");
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  await recordPayment(attemptFor(plan, 1));
  return { customer, plan };
}

const move = (
  viewer: Viewer,
  { instalments }: OpenedPlan,
  number: number,
  toOn: string,
  fromOn = instalments[number - 1]?.dueOn ?? "",
) =>
  extendInstalment(viewer, {
    instalmentId: instalments[number - 1]?.id ?? "",
    fromOn,
    toOn,
    at,
  });

const refusalOf = (reason: string) => expect.objectContaining({ reason });

test("a payment falls due on its new day, and the old one is remembered", async () => {
  const { customer, plan } = await running();
  await move(customer, plan, 2, "2027-01-10");

  const { instalments, next, remaining, timeline } = await getPlan(customer, plan.id);
  expect(instalments.map(({ dueOn, movedFrom }) => [dueOn, movedFrom])).toEqual([
    ["2026-11-23", null],
    ["2027-01-10", "2026-12-23"],
    ["2027-01-23", null],
  ]);
  expect([next?.number, remaining.minor]).toEqual([2, 80_000]);
  expect(timeline[0]).toMatchObject({
    at: at.toISOString(),
    kind: "due_date_moved",
    instalmentNumber: 2,
    moved: { from: "2026-12-23", to: "2027-01-10" },
  });
  const { months } = await planOverview(customer);
  expect(months).toEqual([{ month: "2027-01", total: { minor: 80_000, currency: "SEK" } }]);
  expect(await ledgerSum()).toBe(0);
});

test("moved again, it still says the day agreed on first; a third time in a plan is refused", async () => {
  const { customer, plan } = await running();
  await move(customer, plan, 2, "2026-12-28");
  await move(customer, plan, 2, "2027-01-04", "2026-12-28");
  expect((await getPlan(customer, plan.id)).instalments[1]).toMatchObject({
    dueOn: "2027-01-04",
    movedFrom: "2026-12-23",
  });
  await expect(move(customer, plan, 3, "2027-01-30")).rejects.toEqual(
    refusalOf("plans.movedTooOften"),
  );
});

test("what was late is no longer late on its new day", async () => {
  const { customer, plan } = await running();
  setTime("2026-12-30T12:00:00Z");
  expect((await getPlan(customer, plan.id)).state).toBe("overdue");
  await move(customer, plan, 2, "2027-01-15");
  expect((await getPlan(customer, plan.id)).state).toBe("on_track");
});

test("paid, on-hold and paused payments are refused in words and stay as they were", async () => {
  const { customer, plan } = await running();
  await expect(move(customer, plan, 1, "2026-12-01")).rejects.toEqual(
    refusalOf("plans.nothingOwed"),
  );
  await expect(move(customer, plan, 2, "2027-01-23")).rejects.toEqual(
    new Conflict("plans.movedTooFar", { days: 30 }),
  );
  await openReturn(customer, { purchaseId: plan.purchaseId, amountMinor: 1_000, at });
  await expect(move(customer, plan, 2, "2027-01-10")).rejects.toEqual(refusalOf("plans.isPaused"));
  await pausePlans(customer, [plan], at);
  await expect(move(customer, plan, 2, "2027-01-10")).rejects.toEqual(
    refusalOf("plans.pausedAlready"),
  );
  expect(await db.extension.count({ where: { customerId: customer.id } })).toBe(0);
});

test("of two who move it at once one wins and one is told", async () => {
  const { customer, plan } = await running();
  const agent = await createAgent();
  const attempts = await Promise.allSettled([
    move(customer, plan, 2, "2027-01-05"),
    move(agent, plan, 2, "2027-01-10"),
  ]);
  expect(attempts.filter(({ status }) => status === "rejected")).toEqual([
    expect.objectContaining({ reason: new Conflict("plans.movedMeanwhile") }),
  ]);
  const [extension, ...more] = await db.extension.findMany({
    where: { customerId: customer.id },
    include: { instalment: true },
  });
  expect(more).toEqual([]);
  expect(extension?.instalment.dueOn).toEqual(extension?.toOn);
});

test("moved and paid at once, it is either paid or both, and never moved once it is paid", async () => {
  const { customer, plan } = await running();
  await Promise.allSettled([
    move(customer, plan, 2, "2027-01-05"),
    recordPayment(attemptFor(plan, 2, { at })),
  ]);
  expect((await getPlan(customer, plan.id)).instalments[1]?.state).toBe("paid");
  await expect(move(customer, plan, 2, "2027-01-10", "2027-01-05")).rejects.toThrow(Conflict);
});

test("a stranger's payment does not exist, exactly like one that never was", async () => {
  const { plan } = await running();
  const stranger = await createCustomer();
  const unknown = { instalmentId: randomUUID(), fromOn: "2026-12-23", toOn: "2027-01-05", at };
  await expect(move(stranger, plan, 2, "2027-01-05")).rejects.toThrow(new NotFound());
  await expect(extendInstalment(stranger, unknown)).rejects.toThrow(new NotFound());
});

test("what staff move is written down, what customers move themselves is not", async () => {
  const { customer, plan } = await running();
  const agent = await createAgent();
  await move(customer, plan, 2, "2027-01-05");
  await move(agent, plan, 3, "2027-02-05");
  const entries = await db.auditEntry.findMany({ where: { customerId: customer.id } });
  expect(entries).toMatchObject([
    {
      actorId: agent.id,
      action: "plans.extend",
      subjectId: plan.instalments[2]?.id,
      details: { fromOn: "2027-01-23", toOn: "2027-02-05" },
    },
  ]);
});

import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { endHardship, openHardship } from "#server/plans/hardship.ts";
import { getPlan, planOverview } from "#server/plans/plan.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { createPlan, ledgerSum, payAll } from "#tests/support/plans.ts";

const at = new Date("2026-12-20T09:00:00Z");
const later = new Date("2026-12-22T09:00:00Z");

/** Late with the first of three payments, and the second one is due soon. */
async function late() {
  setTime("2026-12-22T12:00:00Z");
  const customer = await createCustomer();
  return { customer, plan: await createPlan(customer) };
}

test("a plan that rests has nothing late and nothing due, and still owes the same", async () => {
  const { customer, plan } = await late();
  expect((await getPlan(customer, plan.id)).state).toBe("overdue");
  await openHardship(customer, { planId: plan.id, at });

  const { state, overdue, remaining, instalments, timeline } = await getPlan(customer, plan.id);
  expect([state, overdue.minor, remaining.minor]).toEqual(["paused", 0, 120_000]);
  expect(instalments.map((one) => one.state)).toEqual(["paused", "paused", "paused"]);
  expect(timeline[0]).toMatchObject({ at: at.toISOString(), kind: "hardship_opened" });
  expect(await ledgerSum()).toBe(0);
});

test("at home it is neither late nor next, and counts for no month", async () => {
  const { customer, plan } = await late();
  await openHardship(customer, { planId: plan.id, at });
  const overview = await planOverview(customer);
  expect(overview).toMatchObject({ overdue: [], next: null, months: [] });
  expect(overview.running.map(({ id }) => id)).toEqual([plan.id]);
});

test("once a person has found a way the plan goes on, and can rest again", async () => {
  const { customer, plan } = await late();
  const agent = await createAgent();
  await openHardship(customer, { planId: plan.id, at });
  await endHardship(agent, { planId: plan.id, at: later });
  const { state, timeline } = await getPlan(customer, plan.id);
  expect(state).toBe("overdue");
  expect(timeline.slice(0, 2).map(({ kind }) => kind)).toEqual([
    "hardship_ended",
    "hardship_opened",
  ]);
  await openHardship(agent, { planId: plan.id, at: later });
  expect((await getPlan(customer, plan.id)).state).toBe("paused");

  const entries = await db.auditEntry.findMany({ where: { subjectId: plan.id } });
  expect(entries.map(({ action }) => action).toSorted()).toEqual([
    "plans.endHardship",
    "plans.openHardship",
  ]);
});

test("opened ten times at once it rests once, and the others are told", async () => {
  const { customer, plan } = await late();
  const attempts = await Promise.allSettled(
    Array.from({ length: 10 }, () => openHardship(customer, { planId: plan.id, at })),
  );
  const refused = attempts.flatMap((one) =>
    one.status === "rejected" ? [(one.reason as Conflict).reason] : [],
  );
  expect(refused).toEqual(Array(9).fill("plans.pausedAlready"));
  expect(await db.hardship.count({ where: { planId: plan.id } })).toBe(1);
});

test("ended by two at once it ends once, and the other is told", async () => {
  const { customer, plan } = await late();
  const agents = await Promise.all([createAgent(), createAgent()]);
  await openHardship(customer, { planId: plan.id, at });
  const ends = agents.map((agent) => endHardship(agent, { planId: plan.id, at: later }));
  const refused = (await Promise.allSettled(ends)).filter(({ status }) => status === "rejected");
  expect(refused).toEqual([
    expect.objectContaining({ reason: new Conflict("plans.pausedNoMore") }),
  ]);
  expect(await db.auditEntry.count({ where: { subjectId: plan.id } })).toBe(1);
});

test("a plan that is paid off has nothing to rest, and one that rests can still be paid off", async () => {
  const { customer, plan } = await late();
  await openHardship(customer, { planId: plan.id, at });
  await payAll(plan);
  expect((await getPlan(customer, plan.id)).state).toBe("settled");

  const paid = await createPlan(customer);
  await payAll(paid);
  await expect(openHardship(customer, { planId: paid.id, at })).rejects.toEqual(
    new Conflict("plans.nothingOwed"),
  );
});

test("a stranger's plan does not exist, and only staff end what rests", async () => {
  const { customer, plan } = await late();
  const stranger = await createCustomer();
  for (const planId of [plan.id, randomUUID()]) {
    await expect(openHardship(stranger, { planId, at })).rejects.toThrow(new NotFound());
  }
  await openHardship(customer, { planId: plan.id, at });
  await expect(endHardship(customer, { planId: plan.id, at })).rejects.toThrow(Forbidden);
  await expect(endHardship(await createAgent(), { planId: randomUUID(), at })).rejects.toThrow(
    new NotFound(),
  );
});

import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { askForRelief } from "#server/hardship/ask.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { getPlan, planOverview } from "#server/plans/plan.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { inNeed, pausePlans } from "#tests/support/hardship.ts";
import { createPlan, ledgerSum, payAll } from "#tests/support/plans.ts";

/** Late with the first of three payments, and the second one is due soon. */
async function late() {
  setTime("2026-12-22T12:00:00Z");
  const customer = await createCustomer();
  return { customer, plan: await createPlan(customer) };
}

test("a paused plan has nothing late and nothing due, and still owes the same", async () => {
  const { customer, plan } = await late();
  expect((await getPlan(customer, plan.id)).state).toBe("overdue");
  const requestId = await pausePlans(customer, [plan]);

  const { state, overdue, remaining, instalments, timeline, pause } = await getPlan(
    customer,
    plan.id,
  );
  expect([state, overdue.minor, remaining.minor]).toEqual(["paused", 0, 120_000]);
  expect(instalments.map((one) => one.state)).toEqual(["paused", "paused", "paused"]);
  expect(timeline[0]).toMatchObject({ kind: "hardship_opened" });
  expect(pause).toEqual({ requestId });
  expect(await ledgerSum()).toBe(0);
});

test("at home it is neither late nor next, and counts for no month", async () => {
  const { customer, plan } = await late();
  await pausePlans(customer, [plan]);
  const overview = await planOverview(customer);
  expect(overview).toMatchObject({ overdue: [], next: null, months: [] });
  expect(overview.running.map(({ id }) => id)).toEqual([plan.id]);
});

test("several plans are paused together, and those that were not chosen go on", async () => {
  const { customer, plan } = await late();
  const [second, third] = [await createPlan(customer), await createPlan(customer)];
  await pausePlans(customer, [plan, second]);
  const states = [plan, second, third].map(async ({ id }) => (await getPlan(customer, id)).state);
  expect(await Promise.all(states)).toEqual(["paused", "paused", "overdue"]);
});

test("asked ten times at once under one key it is one request, and its mail goes once", async () => {
  const { customer, plan } = await late();
  const asked = inNeed([plan.id]);
  const ask = () => askForRelief({ viewer: customer, customerId: customer.id }, asked);
  const answers = await Promise.all(Array.from({ length: 10 }, ask));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await db.hardship.count({ where: { planId: plan.id } })).toBe(1);
  expect(await db.mail.count({ where: { toAddress: customer.email } })).toBe(1);
});

test("of two who ask at once one asks, and the other is told", async () => {
  const { customer, plan } = await late();
  const agent = await createAgent();
  const ask = (viewer: typeof customer) =>
    askForRelief({ viewer, customerId: customer.id }, inNeed([plan.id]));
  const results = await Promise.allSettled([ask(customer), ask(agent)]);
  const refused = results.filter(({ status }) => status === "rejected");
  expect(refused).toEqual([expect.objectContaining({ reason: new Conflict("hardship.isOpen") })]);
});

test("a plan that is paid off has nothing to pause, and a paused one can still be paid off", async () => {
  const { customer, plan } = await late();
  await pausePlans(customer, [plan]);
  await payAll(plan);
  expect((await getPlan(customer, plan.id)).state).toBe("settled");

  const other = await createCustomer();
  const paid = await createPlan(other);
  await payAll(paid);
  await expect(pausePlans(other, [paid])).rejects.toEqual(new Conflict("plans.nothingOwed"));
});

test("a stranger's plan does not exist", async () => {
  const { plan } = await late();
  const stranger = await createCustomer();
  for (const id of [plan.id, randomUUID()]) {
    await expect(pausePlans(stranger, [{ id }])).rejects.toThrow(new NotFound());
  }
});

test("who has asked twice in half a year is sent to a person, who can still do it", async () => {
  const { customer, plan } = await late();
  const asker = { viewer: customer, customerId: customer.id };
  for (const at of ["2026-12-01T10:00:00Z", "2026-12-10T10:00:00Z"]) {
    const { id } = await askForRelief(asker, inNeed([plan.id]), new Date(at));
    await db.hardship.updateMany({ where: { requestId: id }, data: { endedAt: new Date(at) } });
    await db.hardshipRequest.update({
      where: { id },
      data: { endedAt: new Date(at), end: "withdrawn" },
    });
  }
  await expect(pausePlans(customer, [plan])).rejects.toEqual(
    new Conflict("hardship.askedTooOften", { times: 2, days: 180 }),
  );
  const agent = await createAgent();
  await askForRelief({ viewer: agent, customerId: customer.id }, inNeed([plan.id]));
  expect((await getPlan(customer, plan.id)).state).toBe("paused");
  const [entry] = await db.auditEntry.findMany({ where: { actorId: agent.id } });
  expect(entry?.action).toBe("hardship.asked");

  setTime("2027-07-01T12:00:00Z");
  const again = await createPlan(customer);
  await db.hardshipRequest.updateMany({
    where: { customerId: customer.id, endedAt: null },
    data: { endedAt: new Date(), end: "withdrawn" },
  });
  await pausePlans(customer, [again]);
});

test("a card number in the words is hidden before it is stored", async () => {
  const { customer, plan } = await late();
  const asked = inNeed([plan.id], { text: "Take it from 4111 1111 1111 1111 in March." });
  const { id } = await askForRelief({ viewer: customer, customerId: customer.id }, asked);
  const { text } = await db.hardshipRequest.findUniqueOrThrow({ where: { id } });
  expect(text).not.toContain("4111 1111");
});

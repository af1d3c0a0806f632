import { expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { openPlan } from "#server/plans/open.ts";
import { getPlan } from "#server/plans/plan.ts";
import { setTime } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { createPlan, ledgerSum, orderFor } from "#tests/support/plans.ts";

const setTo23rd = () => setTime("2026-11-23T12:00:00Z");

test("a purchase in three begins with an instalment on the day", async () => {
  setTo23rd();
  const customer = await createCustomer();
  const { id } = await createPlan(customer);

  const plan = await getPlan(customer, id);
  expect(plan).toMatchObject({ state: "due_soon", remaining: { minor: 120_000, currency: "SEK" } });
  expect(plan.instalments.map(({ dueOn }) => dueOn)).toEqual([
    "2026-11-23",
    "2026-12-23",
    "2027-01-23",
  ]);
  expect(plan.timeline.map(({ kind }) => kind)).toEqual(["plan_opened", "purchased"]);
  expect(await ledgerSum()).toBe(0);
});

test("financing owes the price and the interest agreed on", async () => {
  const customer = await createCustomer();
  const terms = { kind: "financing", months: 12, rateBps: 1290 } as const;
  const { id } = await createPlan(customer, { terms });

  const plan = await getPlan(customer, id);
  expect(plan.interest.minor).toBeGreaterThan(0);
  expect(plan.remaining.minor).toBe(plan.principal.minor + plan.interest.minor);
  expect(plan.rateBps).toBe(1290);
});

test("late in the evening it is already the next day where the customer lives", async () => {
  const customer = await createCustomer({ timeZone: "Asia/Dubai" });
  const { instalments } = await createPlan(customer, { at: new Date("2026-11-30T21:30:00Z") });
  expect(instalments.map(({ dueOn }) => dueOn)).toEqual(["2026-12-01", "2027-01-01", "2027-02-01"]);
});

test("an order told twice at once is one purchase with one plan", async () => {
  const customer = await createCustomer();
  const order = await orderFor(customer);
  const [first, second] = await Promise.all([openPlan(order), openPlan(order)]);

  expect(first).toEqual(second);
  expect(await db.plan.count({ where: { customerId: customer.id } })).toBe(1);
});

test("another customer's order number is refused", async () => {
  const order = await orderFor(await createCustomer());
  await openPlan(order);
  const other = { ...order, customerId: (await createCustomer()).id };
  await expect(openPlan(other)).rejects.toThrow(Conflict);
});

test("an order of nothing or of nobody leaves nothing behind", async () => {
  const order = await orderFor(await createCustomer());
  await expect(openPlan({ ...order, items: [] })).rejects.toThrow(Invalid);

  const ofNobody = { ...order, customerId: "01990000-0000-7000-8000-000000000000" };
  await expect(openPlan(ofNobody)).rejects.toThrow();
  expect(await db.purchase.count({ where: { reference: order.reference } })).toBe(0);
  await expect(getPlan(await createCustomer(), ofNobody.customerId)).rejects.toThrow(NotFound);
});

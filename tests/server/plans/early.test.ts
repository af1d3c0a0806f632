import { expect, test } from "vitest";
import { recordPayment } from "#server/payments/payment.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { getPlan } from "#server/plans/plan.ts";
import { randomUUID } from "node:crypto";
import type { OpenedPlan } from "#server/plans/open.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { attemptFor, createPlan } from "#tests/support/plans.ts";

/** Due on 23 November, 23 December and 23 January. */
async function paidOn(...days: string[]) {
  const customer = await createCustomer({ timeZone: "Asia/Dubai" });
  const plan = await createPlan(customer);
  for (const [index, day] of days.entries()) await pay(plan, index + 1, day);
  return { customer, plan };
}

const pay = (plan: OpenedPlan, number: number, at: string) =>
  recordPayment(attemptFor(plan, number, { at: new Date(at) }));

async function settledEarly({ customer, plan }: Awaited<ReturnType<typeof paidOn>>) {
  const { state, settledEarly: isEarly, timeline } = await getPlan(customer, plan.id);
  expect(timeline[0]?.kind).toBe(isEarly ? "plan_settled_early" : "plan_settled");
  expect(state).toBe("settled");
  return isEarly;
}

test("a plan is paid off early when its last payment came before its last day", async () => {
  const days = ["2026-11-23T11:00:00Z", "2026-12-01T09:00:00Z"];
  expect(await settledEarly(await paidOn(...days, "2026-12-01T09:00:00Z"))).toBe(true);
  expect(await settledEarly(await paidOn(...days, "2027-01-22T19:59:00Z"))).toBe(true);
});

test("on the last day where the customer lives it is on time and not early", async () => {
  const days = ["2026-11-23T11:00:00Z", "2026-12-23T09:00:00Z"];
  expect(await settledEarly(await paidOn(...days, "2027-01-22T20:00:00Z"))).toBe(false);
});

test("what a refund paid off makes nobody early", async () => {
  const paid = await paidOn("2026-11-23T11:00:00Z", "2026-12-23T09:00:00Z");
  const { purchaseId } = paid.plan;
  const at = new Date("2026-12-28T09:00:00Z");
  await recordRefund({ id: randomUUID(), purchaseId, amountMinor: 40_000, at });
  expect(await settledEarly(paid)).toBe(false);

  const reduced = await paidOn("2026-11-23T11:00:00Z");
  const refund = { purchaseId: reduced.plan.purchaseId, amountMinor: 40_000 };
  await recordRefund({ ...refund, id: randomUUID(), at: new Date("2026-11-28T09:00:00Z") });
  await pay(reduced.plan, 2, "2026-12-23T09:00:00Z");
  expect(await settledEarly(reduced)).toBe(false);
});

test("a plan that still runs is not paid off, however early its payments were", async () => {
  const { customer, plan } = await paidOn("2026-11-23T11:00:00Z", "2026-11-24T09:00:00Z");
  expect(await getPlan(customer, plan.id)).toMatchObject({ settledEarly: false, settledAt: null });
});

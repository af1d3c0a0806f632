import { expect, test } from "vitest";
import { declineRelief, withdrawRequest } from "#server/hardship/end.ts";
import { includePlan } from "#server/hardship/include.ts";
import { getRequest } from "#server/hardship/request.ts";
import { recordPayment } from "#server/payments/payment.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { getPlan } from "#server/plans/plan.ts";
import { onAutopay } from "#tests/support/autopay.ts";
import { setTime } from "#tests/support/clock.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { createTrained, pausePlans } from "#tests/support/hardship.ts";
import { attemptFor, createPlan, payAll } from "#tests/support/plans.ts";

/** One of two plans is paused. */
async function halfPaused() {
  const { customer, plan } = await onAutopay();
  const other = await createPlan(customer);
  return { customer, plan, other, id: await pausePlans(customer, [plan]) };
}

test("what cannot be paid either is paused with what is, once however often it is tapped", async () => {
  const { customer, other, id } = await halfPaused();
  expect((await getRequest(customer, id)).others.map((one) => one.id)).toEqual([other.id]);
  const include = () => includePlan(customer, { id, planId: other.id });
  await Promise.all([include(), include()]);
  expect((await getPlan(customer, other.id)).state).toBe("paused");
  expect(await db.hardship.count({ where: { requestId: id } })).toBe(2);
  const { others, plans } = await getRequest(customer, id);
  expect([others, plans.length]).toEqual([[], 2]);
});

test("of what was added later only the days since then have stood still", async () => {
  const { customer, other, id } = await halfPaused();
  await recordPayment(attemptFor(other, 1));
  setTime("2026-12-20T12:00:00Z");
  await includePlan(customer, { id, planId: other.id });
  setTime("2026-12-23T12:00:00Z");
  await withdrawRequest(customer, id);
  const { instalments } = await getPlan(customer, other.id);
  // A week of notice is longer than its own three days; those since the request would be 33.
  expect(instalments.map(({ dueOn }) => dueOn).slice(1)).toEqual(["2026-12-30", "2027-01-30"]);
});

test("strangers include nothing, and nothing of somebody else is included", async () => {
  const { customer, other, id } = await halfPaused();
  const stranger = await createCustomer();
  await expect(includePlan(stranger, { id, planId: other.id })).rejects.toThrow(new NotFound());
  const { id: planId } = await createPlan(stranger);
  await expect(includePlan(customer, { id, planId })).rejects.toThrow(new NotFound());
});

test("what is paid, or comes after the end, is refused in words", async () => {
  const { customer, other, id } = await halfPaused();
  await payAll(other);
  await expect(includePlan(customer, { id, planId: other.id })).rejects.toEqual(
    new Conflict("plans.nothingOwed"),
  );
  await declineRelief(await createTrained(), { id, text: "Let us talk." });
  const { id: planId } = await createPlan(customer);
  await expect(includePlan(customer, { id, planId })).rejects.toEqual(
    new Conflict("hardship.hasEnded"),
  );
});

import { expect, test } from "vitest";
import { declineRelief } from "#server/hardship/end.ts";
import { includePlan } from "#server/hardship/include.ts";
import { getRequest } from "#server/hardship/request.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { getPlan } from "#server/plans/plan.ts";
import { onAutopay } from "#tests/support/autopay.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { createTrained, pausePlans } from "#tests/support/hardship.ts";
import { createPlan, payAll } from "#tests/support/plans.ts";

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

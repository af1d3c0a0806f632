import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { decideCase } from "#server/cases/end.ts";
import { openCase } from "#server/cases/open.ts";
import { previewRefund } from "#server/cases/preview.ts";
import { recordPayment } from "#server/payments/payment.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { getPlan } from "#server/plans/plan.ts";
import type { Terms } from "#server/plans/schedule.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { connectSimulator } from "#tests/support/payments.ts";
import { attemptFor, createPlan } from "#tests/support/plans.ts";

let customer: Viewer;
let agent: Viewer;
beforeEach(async () => {
  connectSimulator();
  customer = await createCustomer();
  agent = await createAgent();
});

async function createCase(terms: Terms) {
  const plan = await createPlan(customer, { terms, at: new Date() });
  await recordPayment(attemptFor(plan, 1, { method: "Visa ···· 1111" }));
  await recordPayment(attemptFor(plan, 2, { at: new Date("2026-11-25T08:00:00Z") }));
  const told = {
    key: randomUUID(),
    planId: plan.id,
    kind: "sent_back",
    text: "Too small",
  } as const;
  const { id } = await openCase(
    { viewer: customer, customerId: customer.id },
    {
      ...told,
      minor: 120_000,
    },
  );
  return { id, planId: plan.id };
}

const THREE: Terms = { kind: "instalments", count: 3 };
const FINANCED: Terms = { kind: "financing", months: 12, rateBps: 1290 };

test.each([
  [THREE, 30_000],
  [THREE, 70_000],
  [THREE, 120_000],
  [FINANCED, 50_000],
  [FINANCED, 120_000],
])("what is shown of a refund is what is made of it: %o, %i", async (terms, minor) => {
  const { id, planId } = await createCase(terms);
  const shown = await previewRefund(agent, { id, minor });
  await decideCase(agent, { id, end: "accepted", minor });
  const [refund] = (await getPlan(customer, planId)).purchase.refunds;
  expect(refund?.toPlan).toEqual(shown.toPlan);
  expect(refund?.waysBack.map(({ method, amount }) => ({ method, amount }))).toEqual(
    shown.waysBack,
  );
  const lowered = refund?.lowered.reduce((sum, { by }) => sum + by.minor, 0);
  expect(lowered).toBe(shown.toPlan.minor + shown.waived.minor);
});

test("the newest payment goes back first", async () => {
  const { id } = await createCase(THREE);
  const { toPlan, waysBack } = await previewRefund(agent, { id, minor: 120_000 });
  expect(toPlan.minor).toBe(40_000);
  expect(waysBack.map(({ method }) => method)).toEqual(["Visa ···· 4242", "Visa ···· 1111"]);
});

test("more than is left is refused, and nobody but staff may ask", async () => {
  const { id } = await createCase(THREE);
  await expect(previewRefund(agent, { id, minor: 120_001 })).rejects.toThrow(Conflict);
  await expect(previewRefund(customer, { id, minor: 1 })).rejects.toThrow(Forbidden);
  await expect(previewRefund(agent, { id: randomUUID(), minor: 1 })).rejects.toThrow(NotFound);
});

import { expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { getPlan } from "#server/plans/plan.ts";
import { acceptReturn, declineReturn, openReturn } from "#tests/support/cases.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { createPlan } from "#tests/support/plans.ts";

const at = new Date("2026-11-25T09:00:00Z");

async function returning(amountMinor = 50_000) {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  const id = await openReturn(customer, { purchaseId: plan.purchaseId, amountMinor, at });
  return { customer, plan, id };
}

test("an open return pauses the plan until the shop has answered", async () => {
  const { customer, plan, id } = await returning();
  expect((await getPlan(customer, plan.id)).state).toBe("on_hold");
  await declineReturn(id, at);
  expect((await getPlan(customer, plan.id)).state).not.toBe("on_hold");
});

test("an accepted return is a refund in the same moment", async () => {
  const { customer, plan, id } = await returning();
  await acceptReturn(id, at);

  const { remaining, purchase, timeline } = await getPlan(customer, plan.id);
  expect(remaining.minor).toBe(70_000);
  expect(purchase.cases).toMatchObject([{ id, state: "accepted", endedAt: at.toISOString() }]);
  expect(purchase.refunds).toMatchObject([{ amount: { minor: 50_000 } }]);
  expect(timeline.slice(0, 3).map(({ kind }) => kind)).toEqual([
    "refund_created",
    "case_accepted",
    "case_opened",
  ]);
});

test("accepted ten times at once it is one refund", async () => {
  const { plan, id } = await returning();
  await Promise.all(Array.from({ length: 10 }, () => acceptReturn(id, at)));
  expect(await db.refund.count({ where: { purchaseId: plan.purchaseId } })).toBe(1);
});

test("accepted and declined at once it has one end", async () => {
  const { plan, id } = await returning();
  const answers = await Promise.allSettled([acceptReturn(id, at), declineReturn(id, at)]);
  expect(answers.filter(({ status }) => status === "rejected")).toHaveLength(1);
  const row = await db.case.findUniqueOrThrow({ where: { id } });
  expect(await db.refund.count({ where: { purchaseId: plan.purchaseId } })).toBe(
    row.end === "accepted" ? 1 : 0,
  );
});

test("a stranger cannot return somebody else's purchase", async () => {
  const plan = await createPlan(await createCustomer());
  const stranger = await createCustomer();
  const asked = { purchaseId: plan.purchaseId, amountMinor: 1, at };
  await expect(openReturn(stranger, asked)).rejects.toThrow(new NotFound());
});

test("two returns of one purchase opened at once are one, and the other is told", async () => {
  const customer = await createCustomer();
  const { purchaseId } = await createPlan(customer);
  const open = () => openReturn(customer, { purchaseId, amountMinor: 1_000, at });
  const attempts = await Promise.allSettled([open(), open()]);
  expect(attempts.filter(({ status }) => status === "rejected")).toEqual([
    expect.objectContaining({ reason: new Conflict("plans.caseIsOpen") }),
  ]);
});

test("more than was bought, or nothing, cannot be returned", async () => {
  const customer = await createCustomer();
  const { purchaseId } = await createPlan(customer);
  const open = (amountMinor: number) => openReturn(customer, { purchaseId, amountMinor, at });
  await expect(open(120_001)).rejects.toThrow(Conflict);
  await expect(open(-5)).rejects.toThrow(Invalid);
});

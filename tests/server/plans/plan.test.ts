import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { recordPayment } from "#server/payments/payment.ts";
import { pool } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import { plansInConversation } from "#server/desk/customer.ts";
import { getPlan, listPlans, planOverview } from "#server/plans/plan.ts";
import { openReturn } from "#tests/support/cases.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { attemptFor, createPlan, payAll } from "#tests/support/plans.ts";

const at = (day: string) => new Date(`${day}T10:00:00Z`);

async function queriesOf(ask: () => Promise<unknown>) {
  const query = vi.spyOn(pool, "query");
  await ask();
  const count = query.mock.calls.length;
  query.mockRestore();
  return count;
}

test("one plan or seven, the overview asks the database once", async () => {
  const customer = await createCustomer();
  await payAll(await createPlan(customer));
  expect(await queriesOf(() => planOverview(customer))).toBe(1);
  for (let count = 0; count < 6; count++) await createPlan(customer);
  expect(await queriesOf(() => planOverview(customer))).toBe(1);
});

test("the overview shows what is late first, then what comes next, and each plan once", async () => {
  setTime("2026-11-23T12:00:00Z");
  const customer = await createCustomer();
  const late = await createPlan(customer, { at: at("2026-10-10") });
  const lateLonger = await createPlan(customer, { at: at("2026-09-10") });
  const soon = await createPlan(customer, { at: at("2026-10-25"), terms: { kind: "pay_in_30" } });
  const later = await createPlan(customer, { at: at("2026-11-20"), terms: { kind: "pay_in_30" } });
  const paused = await createPlan(customer, { at: at("2026-10-26"), terms: { kind: "pay_in_30" } });
  await openReturn(customer, {
    purchaseId: paused.purchaseId,
    amountMinor: 5_000,
    at: at("2026-11-01"),
  });
  const settled = await createPlan(customer, { at: at("2026-06-01") });
  await payAll(settled);

  const overview = await planOverview(customer);
  expect(overview.today).toBe("2026-11-23");
  expect(overview.overdue.map(({ id }) => id)).toEqual([lateLonger.id, late.id]);
  expect(overview.next?.id).toBe(soon.id);
  expect(overview.running.map(({ id }) => id)).toEqual([paused.id, later.id]);
  expect(overview.ended.map(({ id }) => id)).toEqual([settled.id]);
  expect(overview.overdue[0]?.next).toMatchObject({ dueOn: "2026-09-10", state: "overdue" });
  expect(overview.months).toEqual([
    { month: "2026-11", total: { minor: 120_000, currency: "SEK" } },
    { month: "2026-12", total: { minor: 160_000, currency: "SEK" } },
  ]);
});

test("a plan says what is paid, with which card, and what is left", async () => {
  setTime("2026-11-25T12:00:00Z");
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  await recordPayment(attemptFor(plan, 1));
  await recordPayment(
    attemptFor(plan, 2, {
      failure: "card_expired",
      method: "Mastercard ···· 1881",
      at: at("2026-11-25"),
    }),
  );

  const { instalments, paid, remaining, next, timeline } = await getPlan(customer, plan.id);
  expect([paid.minor, remaining.minor, next?.number]).toEqual([40_000, 80_000, 2]);
  expect(instalments.map(({ state, method }) => [state, method])).toEqual([
    ["paid", "Visa ···· 4242"],
    ["upcoming", "Mastercard ···· 1881"],
    ["upcoming", "Mastercard ···· 1881"],
  ]);
  expect(timeline[0]).toMatchObject({
    kind: "payment_failed",
    failure: "card_expired",
    instalmentNumber: 2,
  });
});

test("an instalment is late when its day is over where the customer lives", async () => {
  const customer = await createCustomer({ timeZone: "Asia/Dubai" });
  const { id } = await createPlan(customer, { at: at("2026-11-23") });

  setTime("2026-11-23T19:59:00Z");
  expect((await getPlan(customer, id)).state).toBe("due_soon");
  setTime("2026-11-23T20:00:00Z");
  expect((await getPlan(customer, id)).state).toBe("overdue");
});

test("a stranger's plan does not exist, exactly like one that never was", async () => {
  const stranger = await createCustomer();
  const { id } = await createPlan(await createCustomer());

  await expect(getPlan(stranger, id)).rejects.toThrow(new NotFound());
  await expect(getPlan(stranger, randomUUID())).rejects.toThrow(new NotFound());
  expect(await listPlans(stranger)).toEqual([]);
});

test("staff see the plans of the customer they talk to, customers never this way", async () => {
  const [customer, agent] = await Promise.all([createCustomer(), createAgent()]);
  const { id } = await createPlan(customer);
  const conversation = await createConversation(customer);

  expect(await plansInConversation(agent, conversation.id)).toMatchObject([{ id }]);
  expect(await getPlan(agent, id)).toMatchObject({ id });
  await expect(plansInConversation(agent, randomUUID())).rejects.toThrow(NotFound);
  await expect(plansInConversation(customer, conversation.id)).rejects.toThrow(Forbidden);
});

import { methodsInConversation } from "#server/desk/customer.ts";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { isExpired } from "#server/payments/method-rules.ts";
import { addMethod, listMethods, type NewMethod } from "#server/payments/methods.ts";
import { recordPayment } from "#server/payments/payment.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { getPlan } from "#server/plans/plan.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { attemptFor, createPlan, payAll } from "#tests/support/plans.ts";

const visa = (customer: Viewer, expiresOn: string): NewMethod => ({
  id: randomUUID(),
  customerId: customer.id,
  kind: "card",
  label: "Visa ···· 4242",
  expiresOn,
  at: new Date("2025-01-01T10:00:00Z"),
});

test.each([
  ["2026-11-30", "2026-11-30", false],
  ["2026-11-30", "2026-12-01", true],
  [null, "2099-01-01", false],
])("a method good until %s on %s is expired: %s", (expiresOn, today, expired) => {
  const date = expiresOn === null ? null : new Date(`${expiresOn}T00:00:00Z`);
  expect(isExpired({ expiresOn: date }, today)).toBe(expired);
});

test("a customer sees what they pay with, whether it is still good, and for how many plans", async () => {
  setTime("2026-12-01T12:00:00Z");
  const customer = await createCustomer();
  const card = visa(customer, "2026-11-30");
  await addMethod(card);
  const { id, at } = visa(customer, "");
  await addMethod({
    id,
    customerId: customer.id,
    kind: "direct_debit",
    label: "SEPA ···· 8810",
    at,
  });
  const plans = [await createPlan(customer), await createPlan(customer)];
  const settled = await createPlan(customer);
  await payAll(settled);
  await db.plan.updateMany({
    where: { id: { in: [...plans, settled].map((plan) => plan.id) } },
    data: { methodId: card.id, autopay: true },
  });
  const byHand = await createPlan(customer);
  await db.plan.update({ where: { id: byHand.id }, data: { methodId: card.id } });

  expect(await listMethods(customer)).toMatchObject([
    {
      kind: "card",
      label: "Visa ···· 4242",
      expiresOn: "2026-11-30",
      isExpired: true,
      isDefault: false,
      usedBy: 2,
    },
    { kind: "direct_debit", expiresOn: null, isExpired: false, usedBy: 0 },
  ]);

  await db.paymentMethod.update({ where: { id }, data: { isDefault: true } });
  expect(await listMethods(customer)).toMatchObject([
    { kind: "direct_debit", isDefault: true },
    { kind: "card", isDefault: false },
  ]);
});

test("a card is good until its last day is over where the customer lives", async () => {
  const customer = await createCustomer({ timeZone: "Asia/Dubai" });
  await addMethod(visa(customer, "2026-11-30"));
  setTime("2026-11-30T19:59:00Z");
  expect((await listMethods(customer))[0]?.isExpired).toBe(false);
  setTime("2026-11-30T20:00:00Z");
  expect((await listMethods(customer))[0]?.isExpired).toBe(true);
});

test("what is still owed says that its card has expired, unless the card was renewed", async () => {
  setTime("2026-12-01T12:00:00Z");
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  await recordPayment(attemptFor(plan, 1));
  const expired = async () =>
    (await getPlan(customer, plan.id)).instalments.map((one) => one.isMethodExpired);

  expect(await expired()).toEqual([false, false, false]);
  await addMethod(visa(customer, "2026-11-30"));
  expect(await expired()).toEqual([false, true, true]);
  await addMethod(visa(customer, "2030-11-30"));
  expect(await expired()).toEqual([false, false, false]);
});

test("a method told ten times at once is one", async () => {
  const customer = await createCustomer();
  const method = visa(customer, "2030-11-30");
  await Promise.all(Array.from({ length: 10 }, () => addMethod(method)));
  expect(await listMethods(customer)).toHaveLength(1);
});

test("what was removed is gone from the list", async () => {
  const customer = await createCustomer();
  const method = visa(customer, "2030-11-30");
  await addMethod(method);
  await db.paymentMethod.update({ where: { id: method.id }, data: { removedAt: new Date() } });
  expect(await listMethods(customer)).toEqual([]);
});

test("nobody sees how another pays, but staff do in the conversation with them", async () => {
  const [customer, stranger, agent] = await Promise.all([
    createCustomer(),
    createCustomer(),
    createAgent(),
  ]);
  await addMethod(visa(customer, "2030-11-30"));
  const conversation = await createConversation(customer);

  expect(await listMethods(stranger)).toEqual([]);
  await expect(methodsInConversation(stranger, conversation.id)).rejects.toThrow(Forbidden);
  expect(await methodsInConversation(agent, conversation.id)).toMatchObject([
    { label: "Visa ···· 4242" },
  ]);
  expect(await db.auditEntry.findMany({ where: { actorId: agent.id } })).toMatchObject([
    { action: "conversations.read", subjectId: conversation.id, customerId: customer.id },
  ]);
  await expect(methodsInConversation(agent, randomUUID())).rejects.toThrow(new NotFound());
});

import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { documentsInConversation } from "#server/desk/customer.ts";
import { openAgreement } from "#server/documents/agreement.ts";
import { agreementPdf } from "#server/documents/agreement-pdf.ts";
import { documentsOfPlan } from "#server/documents/of-plan.ts";
import { openReceipt } from "#server/documents/receipt.ts";
import { recordPayment } from "#server/payments/payment.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import { pay } from "#server/plans/pay.ts";
import { extendInstalment } from "#server/plans/extend.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { payingCustomer } from "#tests/support/paying-customer.ts";
import { attemptFor, createPlan } from "#tests/support/plans.ts";

test("a charge that paid two payments has one receipt, with both in it", async () => {
  const { customer, plan, methodId } = await payingCustomer();
  const parts = [{ planId: plan.id, amountMinor: 12_532 }];
  const { id } = await pay(
    { viewer: customer, customerId: customer.id },
    { key: randomUUID(), methodId, parts },
  );
  const { receipts } = await documentsOfPlan(customer, plan.id);
  expect(receipts).toMatchObject([{ id, amount: { minor: 12_532, currency: "GBP" } }]);
  const { receipt } = await openReceipt(customer, id);
  expect(receipt.parts.map(({ number, amountMinor }) => [number, amountMinor])).toEqual([
    [1, 6266],
    [2, 6266],
  ]);
});

test("a payment from before customers could pay here has a receipt of its own", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  const attempt = attemptFor(plan, 1);
  await recordPayment(attempt);
  const { receipts } = await documentsOfPlan(customer, plan.id);
  expect(receipts.map(({ id }) => id)).toEqual([attempt.id]);
  const { receipt } = await openReceipt(customer, attempt.id);
  expect(receipt).toMatchObject({ totalMinor: 40_000, method: "Visa ···· 4242", askedBy: null });
  await expect(openReceipt(await createCustomer(), attempt.id)).rejects.toBeInstanceOf(NotFound);
});

test("an agreement says what was agreed on, and apart from it what has changed since", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer, { at: new Date() });
  const [, second] = plan.instalments;
  const before = await openAgreement(customer, plan.id);
  expect(before.agreement.changed).toBeNull();
  expect(before.agreement.agreed.map(({ minor }) => minor)).toEqual([40_000, 40_000, 40_000]);

  const fromOn = second?.dueOn ?? "";
  const toOn = new Date(Date.parse(fromOn) + 3 * 86_400_000).toISOString().slice(0, 10);
  await extendInstalment(customer, {
    instalmentId: second?.id ?? "",
    fromOn,
    toOn,
    at: new Date(),
  });
  const { owner, agreement } = await openAgreement(customer, plan.id);
  expect(agreement.agreed[1]?.dueOn).toBe(fromOn);
  expect(agreement.changed?.[1]?.dueOn).toBe(toOn);
  const headings = agreementPdf(owner, agreement).blocks.filter(({ kind }) => kind === "heading");
  expect(headings).toHaveLength(4);
});

test("what there is of a plan is for its owner, and for staff by the conversation", async () => {
  const customer = await createCustomer();
  const plan = await createPlan(customer);
  const { id } = await createConversation(customer);
  await expect(documentsOfPlan(await createCustomer(), plan.id)).rejects.toBeInstanceOf(NotFound);
  await expect(documentsInConversation(customer, id)).rejects.toBeInstanceOf(Forbidden);
  const agent = await createAgent();
  expect(await documentsInConversation(agent, id)).toMatchObject([
    { planId: plan.id, merchant: "Fjord & Fell", receipts: [], refunds: [] },
  ]);
  const where = { actorId: agent.id, action: "conversations.read", customerId: customer.id };
  expect(await db.auditEntry.count({ where })).toBe(1);
});

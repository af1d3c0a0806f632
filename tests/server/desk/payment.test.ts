import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { eventsAfter } from "#server/conversations/events.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { db } from "#server/platform/db.ts";
import { callerOf } from "#tests/support/calls.ts";
import { createAgent, createConversation } from "#tests/support/factories.ts";
import { payingCustomer } from "#tests/support/paying-customer.ts";

async function atTheDesk(digits?: string) {
  const { customer, plan, methodId } = await payingCustomer(digits);
  const { id: conversationId } = await createConversation(customer);
  const agent = await createAgent("agent", { name: "Grace Okonkwo" });
  await takeOver(agent, conversationId);
  const parts = [{ planId: plan.id, amountMinor: 6266, leftMinor: 12_532 }];
  return { customer, agent, order: { conversationId, key: randomUUID(), methodId, parts } };
}

test("a payment that an agent takes names them to the customer and in the audit log", async () => {
  const { customer, agent, order } = await atTheDesk();
  const charge = await callerOf(agent).payments.payFor(order);
  expect(charge).toMatchObject({ state: "settled", confirmedBy: "Grace Okonkwo" });

  const paid = (await eventsAfter(order.conversationId, 0, 20)).filter(
    ({ kind }) => kind === "paid",
  );
  expect(paid.map(({ content }) => content)).toEqual([
    expect.objectContaining({ chargeId: charge.id, by: "Grace Okonkwo" }),
  ]);
  const entries = await db.auditEntry.findMany({ where: { action: "payments.pay" } });
  expect(entries).toMatchObject([
    {
      actorId: agent.id,
      customerId: customer.id,
      subjectId: charge.id,
      details: { minor: 6266, currency: "GBP", name: "Visa ···· 4242" },
    },
  ]);
});

test("an agent and the customer who pay the same at once take it once", async () => {
  const { customer, agent, order } = await atTheDesk();
  const { conversationId: _, ...own } = { ...order, key: randomUUID() };
  const all = {
    ...order,
    parts: [{ planId: own.parts[0]?.planId ?? "", amountMinor: 18_798, leftMinor: 0 }],
  };
  const attempts = await Promise.allSettled([
    callerOf(agent).payments.payFor(all),
    callerOf(customer).payments.pay({ ...own, parts: all.parts }),
  ]);
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("only the customer can show their bank that it is them", async () => {
  const { agent, order } = await atTheDesk("3220");
  const charge = await callerOf(agent).payments.payFor(order);
  expect(charge.state).toBe("proof");
  expect(charge.proofUrl).toContain(`/bank/${charge.id}`);
  await expect(callerOf(agent).payments.prove({ id: charge.id, isOwner: true })).rejects.toThrow();
});

test("no customer pays for another", async () => {
  const { order } = await atTheDesk();
  const { customer: stranger } = await payingCustomer();
  await expect(callerOf(stranger).payments.payFor(order)).rejects.toThrow();
});

test.each([
  ["3220", "payment_asked"],
  ["9995", "payment_declined"],
])(
  "what an agent asked for and is not paid stands in the conversation: card %s",
  async (digits, kind) => {
    const { agent, order } = await atTheDesk(digits);
    const { id: chargeId } = await callerOf(agent).payments.payFor(order);
    const last = (await eventsAfter(order.conversationId, 0, 20)).at(-1);
    expect(last).toMatchObject({ kind, content: { chargeId, minor: 6266, by: "Grace Okonkwo" } });
  },
);

test("a customer who pays by themselves reads what became of it on their screen, and not in the chat", async () => {
  const { customer, order } = await atTheDesk("9995");
  const { conversationId, ...own } = order;
  await callerOf(customer).payments.pay(own);
  const kinds = (await eventsAfter(conversationId, 0, 20)).map(({ kind }) => kind);
  expect(kinds).not.toContain("payment_declined");
});

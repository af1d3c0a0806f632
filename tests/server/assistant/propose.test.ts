import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { toolsFor } from "#server/assistant/tools.ts";
import type { Proposal } from "#server/conversations/proposal.ts";
import { contents } from "#server/conversations/schema.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { pay } from "#server/plans/pay.ts";
import { ask, answersIn } from "#tests/support/assistant.ts";
import { openStream } from "#tests/support/conversations.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { payFirst, payingCustomer } from "#tests/support/paying-customer.ts";
import { emptyTurn } from "#tests/support/turn.ts";

const TODAY = "2026-11-25";

async function propose(
  viewer: Viewer,
  input: { what: "overdue" | "due" | "all"; plans?: string[] },
) {
  const turn = emptyTurn();
  const { execute } = toolsFor(viewer, TODAY, turn).proposePayment;
  const answer = await execute?.(input, { toolCallId: "1", messages: [], context: {} });
  return { answer, proposal: turn.proposal };
}

test("a proposal has the server's sums and a key of its own, and nothing is written", async () => {
  const { customer, plan } = await payingCustomer();
  const { answer, proposal } = await propose(customer, { what: "due" });

  expect(answer).toMatchObject({
    proposal: { total: { minor: 6266, currency: "GBP", text: "£62.66" } },
    reason: null,
  });
  expect(proposal).toMatchObject({
    parts: [{ planId: plan.id, amountMinor: 6266 }],
    total: { minor: 6266, currency: "GBP" },
    merchants: ["North Sole"],
  });
  expect(await db.charge.count({ where: { customerId: customer.id } })).toBe(0);
});

test("somebody else's plan cannot be proposed, whatever the model says", async () => {
  const { plan } = await payingCustomer();
  const stranger = await createCustomer();
  const { answer, proposal } = await propose(stranger, { what: "all", plans: [plan.id] });
  expect(answer).toEqual({ proposal: null, reason: "nothing_owed" });
  expect(proposal).toBeNull();
});

test("confirmed twice, in two tabs, it is one charge", async () => {
  const { customer, methodId } = await payingCustomer();
  const { proposal } = await propose(customer, { what: "due" });
  const { key, parts } = proposal as Proposal;
  const payer = { viewer: customer, customerId: customer.id };
  const charges = await Promise.all([1, 2].map(() => pay(payer, { key, methodId, parts })));
  expect(new Set(charges.map(({ id }) => id)).size).toBe(1);
});

test("the card stands in the answer, where every tab and every reload finds it", async () => {
  const { customer, plan } = await payingCustomer();
  const { conversationId } = await ask(customer, "I want to pay the boots now");
  const stream = openStream(customer, [{ id: conversationId, seq: 0 }]);
  await stream.until((frames) => frames.some(({ type }) => type === "draft_ended"));
  await stream.close();

  const [answer] = await answersIn(conversationId);
  const { text, proposal } = contents.message.parse(answer?.content);
  expect(text).toContain("£62.66 to North Sole");
  expect(proposal?.parts).toEqual([{ planId: plan.id, amountMinor: 6266 }]);
});

test("what is on its way is not proposed again", async () => {
  const paying = await payingCustomer("0077");
  const { planId, rest } = { planId: paying.plan.id, rest: 12_532 };
  await payFirst(paying);
  const payer = { viewer: paying.customer, customerId: paying.customer.id };
  const parts = [{ planId, amountMinor: rest }];
  await pay(payer, { key: randomUUID(), methodId: paying.methodId, parts });
  expect((await propose(paying.customer, { what: "all" })).answer).toEqual({
    proposal: null,
    reason: "being_paid",
  });
});

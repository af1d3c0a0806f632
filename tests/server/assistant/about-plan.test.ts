import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { historyUpTo } from "#server/assistant/history.ts";
import { sendMessage } from "#server/conversations/send.ts";
import { eventsAfter } from "#server/conversations/events.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { speaking } from "#tests/support/model.ts";
import { createPlan } from "#tests/support/plans.ts";
import "#tests/support/assistant.ts";

const QUESTION = "When is it due?";

async function customerWithPlan() {
  const customer = await createCustomer();
  const { id: planId } = await createPlan(customer);
  return { customer, planId };
}

test("a question about a plan says which, to whoever reads the conversation and to the model", async () => {
  speaking("On 1 December.");
  const { customer, planId } = await customerWithPlan();
  const asked = { clientKey: randomUUID(), text: QUESTION, planId };
  const { conversationId, seq } = await sendMessage(customer, asked);

  const [event] = await eventsAfter(conversationId, 0, 1);
  expect(event?.content).toEqual({
    text: QUESTION,
    plan: { planId, merchant: expect.any(String), title: expect.any(String) },
  });
  expect(await historyUpTo(conversationId, seq)).toEqual([
    {
      role: "user",
      content: [
        expect.objectContaining({ text: expect.stringContaining(planId) }),
        { type: "text", text: QUESTION },
      ],
    },
  ]);
});

test("a question about somebody else's plan is as one about none at all, and nothing is said", async () => {
  const { planId } = await customerWithPlan();
  const stranger = await createCustomer();
  for (const id of [planId, randomUUID()]) {
    const asked = { clientKey: randomUUID(), text: QUESTION, planId: id };
    await expect(sendMessage(stranger, asked)).rejects.toThrow(NotFound);
  }
  expect(await db.conversation.count({ where: { customerId: stranger.id } })).toBe(0);
});

test("sent twice at once it is asked once", async () => {
  speaking("On 1 December.");
  const { customer, planId } = await customerWithPlan();
  const asked = { clientKey: randomUUID(), text: QUESTION, planId };
  const [one, other] = await Promise.all([
    sendMessage(customer, asked),
    sendMessage(customer, asked),
  ]);
  expect(other).toEqual(one);
  const said = await eventsAfter(one.conversationId, 0, 100);
  expect(said.filter(({ author }) => author === "customer")).toHaveLength(1);
});

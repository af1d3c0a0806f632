import { expect, test } from "vitest";
import { resolve } from "#server/desk/resolve.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import {
  conversationOf,
  createRun,
  eventsOf,
  kindsOf,
  requestsOf,
  waitingCustomer,
} from "#tests/support/conversation-log.ts";

test("the agent in it finishes a conversation, and is free", async () => {
  const agent = await createAgent("agent", { name: "Nils Holm" });
  const { id } = await createConversation(undefined, { agentId: agent.id });
  await resolve(agent, id);
  expect(await conversationOf(id)).toMatchObject({
    agentId: null,
    closedAt: expect.any(Date),
    turn: 1,
  });
  const [event] = await eventsOf(id);
  expect(event).toMatchObject({ author: "agent", content: { by: "agent", name: "Nils Holm" } });
});

test("the customer who waits may finish it, and wants nobody any more", async () => {
  const { customer, conversationId } = await waitingCustomer();
  await resolve(customer, conversationId);
  expect(await requestsOf(conversationId)).toEqual([expect.objectContaining({ end: "withdrawn" })]);
  expect(await kindsOf(conversationId)).toEqual([
    "human_requested",
    "human_request_ended",
    "resolved",
  ]);
});

test("the customer who finishes it in the middle of an answer keeps what was said", async () => {
  const customer = await createCustomer();
  const { id, turn } = await createConversation(customer);
  const run = await createRun(id, turn, "You can");
  await resolve(customer, id);
  const [said] = await eventsOf(id);
  expect(said?.content).toEqual({ text: "You can", runId: run.id, cut: "stopped" });
});

test("another agent cannot, a stranger does not see it", async () => {
  const { id } = await createConversation(undefined, { agentId: (await createAgent()).id });
  await expect(resolve(await createAgent("supervisor"), id)).rejects.toThrow(Forbidden);
  await expect(resolve(await createCustomer(), id)).rejects.toThrow(NotFound);
  expect(await conversationOf(id)).toMatchObject({ closedAt: null });
});

test("customer and agent at once: it is finished once", async () => {
  const [agent, customer] = [await createAgent(), await createCustomer()];
  const { id } = await createConversation(customer, { agentId: agent.id });
  await Promise.all([resolve(agent, id), resolve(customer, id)]);
  expect(await kindsOf(id)).toEqual(["resolved"]);
});

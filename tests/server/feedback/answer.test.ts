import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { leaveNote, replyTo } from "#server/feedback/answer.ts";
import { openFeedback } from "#server/feedback/open.ts";
import { assign } from "#server/feedback/assign.ts";
import { setStatus } from "#server/feedback/status.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { createPlan } from "#tests/support/plans.ts";
import { auditsOf, changesOf, left, told } from "#tests/support/feedback.ts";

const entry = (id: string, text: string) => ({ id, clientKey: randomUUID(), text });

test("staff see where it came from and everything that was done, oldest first", async () => {
  const clock = stopClock("2026-11-23T10:00:00Z");
  const customer = await createCustomer({ name: "Ada Lindqvist" });
  const agent = await createAgent("agent", { name: "Grace" });
  const { id: planId } = await createPlan(customer);
  const { id: conversationId } = await createConversation(customer);
  const id = await told({ planId, conversationId }, customer);
  const steps = [
    () => assign(agent, { items: [{ id, from: null }], to: agent.id }),
    () => setStatus(agent, { items: [{ id, from: "new" }], to: "doing" }),
    () => leaveNote(agent, entry(id, "Ask the app team")),
    () => replyTo(agent, entry(id, "We are on it.")),
    () => assign(agent, { items: [{ id, from: agent.id }], to: null }),
  ];
  for (const step of steps) {
    clock.advance(1);
    await step();
  }

  const opened = await openFeedback(await createAgent("supervisor"), id);
  expect(opened).toMatchObject({
    state: "doing",
    mayWrite: true,
    customer: { name: "Ada Lindqvist", timeZone: "Europe/Stockholm" },
    assignee: null,
    replies: 1,
    plan: { id: planId, merchant: "Fjord & Fell", remaining: { minor: 120_000, currency: "SEK" } },
    conversation: { id: conversationId },
    history: [
      { kind: "assigned", to: "Grace", by: "Grace" },
      { kind: "status", from: "new", to: "doing", by: "Grace" },
      { kind: "note", text: "Ask the app team", by: "Grace" },
      { kind: "reply", text: "We are on it.", by: "Grace" },
      { kind: "assigned", to: null, by: "Grace" },
    ],
  });
  expect(JSON.stringify(opened)).not.toContain(customer.email);
});

test.each([
  ["note", leaveNote],
  ["reply", replyTo],
] as const)("a %s that is sent twice, also at once, is said once", async (kind, write) => {
  const agent = await createAgent();
  const id = await left();
  const words = entry(id, "Said once");
  await Promise.all([write(agent, words), write(agent, words)]);
  await write(agent, words);

  expect(await changesOf(id)).toEqual([
    expect.objectContaining({ kind, text: "Said once", authorId: agent.id }),
  ]);
  expect(await auditsOf(id)).toMatchObject([{ action: `feedback.${kind}`, actorId: agent.id }]);
});

test("the same key for other words, another submission or another person is refused", async () => {
  const agent = await createAgent();
  const id = await left();
  const words = entry(id, "First");
  await leaveNote(agent, words);

  const others = [
    () => leaveNote(agent, { ...words, text: "Second" }),
    () => replyTo(agent, words),
    async () => leaveNote(agent, { ...words, id: await left() }),
    async () => leaveNote(await createAgent(), words),
  ];
  for (const other of others) await expect(other()).rejects.toThrow(Conflict);
  expect(await changesOf(id)).toHaveLength(1);
});

test("notes and replies of several people at once are all there", async () => {
  const id = await left();
  const agents = await Promise.all([createAgent(), createAgent(), createAgent()]);
  await Promise.all(
    agents.flatMap((agent) => [
      leaveNote(agent, entry(id, "Note")),
      replyTo(agent, entry(id, "Reply")),
    ]),
  );
  expect(await changesOf(id)).toHaveLength(6);
});

test("a customer neither writes nor reads here, not even about their own", async () => {
  const customer = await createCustomer();
  const id = await told({}, customer);
  await expect(async () => leaveNote(customer, entry(id, "x"))).rejects.toThrow(Forbidden);
  await expect(async () => replyTo(customer, entry(id, "x"))).rejects.toThrow(Forbidden);
  await expect(openFeedback(customer, id)).rejects.toThrow(Forbidden);
});

test("what is not there can neither be opened nor answered", async () => {
  const agent = await createAgent();
  const id = randomUUID();
  await expect(openFeedback(agent, id)).rejects.toThrow(NotFound);
  await expect(replyTo(agent, entry(id, "x"))).rejects.toThrow(NotFound);
});

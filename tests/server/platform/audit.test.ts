import { beforeEach, expect, test } from "vitest";
import { getConversation, listEvents } from "#server/conversations/conversation.ts";
import { methodsInConversation, plansInConversation } from "#server/desk/customer.ts";
import { getPlan } from "#server/plans/plan.ts";
import { auditReads } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createPlan } from "#tests/support/plans.ts";
import { stopClock } from "#tests/support/clock.ts";
import { openStream, say } from "#tests/support/conversations.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { refusal } from "#tests/support/rules.ts";

let agent: Viewer;
let customer: Viewer;
let conversationId: string;
let clock: ReturnType<typeof stopClock>;
beforeEach(async () => {
  clock = stopClock("2026-11-23T12:00:00Z");
  agent = await createAgent();
  customer = await createCustomer();
  ({ id: conversationId } = await createConversation(customer));
});

const entriesOf = ({ id }: Viewer) =>
  db.auditEntry.findMany({
    where: { actorId: id },
    orderBy: { id: "asc" },
    select: { action: true, subjectId: true, customerId: true },
  });

test("what staff read of a customer is written down, whichever way they read it", async () => {
  await getConversation(agent, conversationId);
  const read = {
    action: "conversations.read",
    subjectId: conversationId,
    customerId: customer.id,
  };
  expect(await entriesOf(agent)).toEqual([read]);

  const [other, third] = [await createAgent(), await createAgent()];
  await listEvents(other, { id: conversationId, limit: 10 });
  expect(await entriesOf(other)).toEqual([read]);

  await say(customer, conversationId);
  const stream = openStream(third, [{ id: conversationId, seq: 0 }]);
  await stream.until((frames) => frames.length > 0);
  await stream.close();
  expect(await entriesOf(third)).toEqual([read]);
});

test("opening a conversation is one entry, with the plans and payment methods beside it", async () => {
  await Promise.all([createPlan(customer), createPlan(customer)]);
  await Promise.all([
    getConversation(agent, conversationId),
    listEvents(agent, { id: conversationId, limit: 10 }),
    plansInConversation(agent, conversationId),
    methodsInConversation(agent, conversationId),
  ]);
  expect(await db.auditEntry.findMany({ where: { actorId: agent.id } })).toMatchObject([
    { action: "conversations.read", subjectId: conversationId, details: { parts: "all" } },
  ]);
});

test("so are the plans, each by itself or all together", async () => {
  const { id } = await createPlan(customer);
  await getPlan(agent, id);
  await plansInConversation(agent, conversationId);
  const read = { customerId: customer.id };
  expect(await entriesOf(agent)).toEqual([
    { ...read, action: "plans.read", subjectId: id },
    { ...read, action: "conversations.read", subjectId: conversationId },
  ]);
  const [one] = await db.auditEntry.findMany({ where: { subjectId: id } });
  expect(one?.details).toEqual({ name: "Fjord & Fell" });
});

test("a customer who reads what is theirs is nobody's entry", async () => {
  await getConversation(customer, conversationId);
  expect(await entriesOf(customer)).toEqual([]);
});

test("a second look within a quarter of an hour is the same read, a later one is another", async () => {
  await getConversation(agent, conversationId);
  clock.advance(14 * 60);
  await getConversation(agent, conversationId);
  expect(await entriesOf(agent)).toHaveLength(1);
  clock.advance(61);
  await getConversation(agent, conversationId);
  expect(await entriesOf(agent)).toHaveLength(2);
});

test("five looks at once are one entry", async () => {
  const read = { subjectId: conversationId, customerId: customer.id };
  await Promise.all(
    Array.from({ length: 5 }, () => auditReads(agent, "conversations.read", [read])),
  );
  expect(await entriesOf(agent)).toHaveLength(1);
});

test("nobody rewrites the log, and nobody takes out of it", async () => {
  await getConversation(agent, conversationId);
  const values = [agent.id];
  const rewrite = "update audit_entry set action = 'x' where actor_id = $1";
  expect(await refusal([rewrite, values])).toBe("audit_entry is append-only");
  expect(await refusal(["delete from audit_entry where actor_id = $1", values])).toBe(
    "audit_entry is append-only",
  );
  expect(await refusal(["truncate audit_entry"])).toBe("audit_entry is append-only");
  expect(await entriesOf(agent)).toHaveLength(1);
});

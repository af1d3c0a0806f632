import { beforeEach, expect, test } from "vitest";
import { callsInConversation } from "#server/callbacks/of-customer.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { booked, callerOf, mondayWithOneAgent } from "#tests/support/calls.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

let agent: Viewer;

beforeEach(async () => {
  agent = await mondayWithOneAgent();
});

test("whoever writes with a customer sees their calls, what came of each, and how they found it", async () => {
  const { customer, callback } = await booked("2026-11-23T12:00:00.000Z");
  const { id } = callback;
  setTime("2026-11-23T12:01:00Z");
  await callerOf(agent).callbacks.start({ id });
  await callerOf(agent).callbacks.recordOutcome({ id, outcome: "reached", notes: "Between us" });
  await db.callback.update({ where: { id }, data: { score: 4, ratedAt: new Date() } });
  await booked("2026-11-23T14:00:00.000Z");
  const { id: conversationId } = await createConversation(customer);

  const colleague = await createAgent();
  const calls = await callsInConversation(colleague, conversationId);
  const startsAt = "2026-11-23T12:00:00.000Z";
  expect(calls).toMatchObject([{ id, state: "kept", startsAt, agentName: "Grace Berg", score: 4 }]);
  expect(JSON.stringify(calls)).not.toContain("Between us");
  const read = { actorId: colleague.id, subjectId: id, action: "callbacks.read" };
  expect(await db.auditEntry.count({ where: read })).toBe(1);
});

test("customers do not ask so, and of nothing there is nothing", async () => {
  const customer = await createCustomer();
  const { id } = await createConversation(customer);
  await expect(callsInConversation(customer, id)).rejects.toThrow(Forbidden);
  const nowhere = "0192f0c1-2345-7abc-8def-0123456789ab";
  await expect(callsInConversation(agent, nowhere)).rejects.toThrow(NotFound);
  expect(await callsInConversation(agent, id)).toEqual([]);
});

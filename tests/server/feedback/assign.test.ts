import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { assign } from "#server/feedback/assign.ts";
import { Conflict, Forbidden, Invalid } from "#server/platform/errors.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { refusals } from "#tests/support/conversation-log.ts";
import {
  auditsOf,
  changesOf,
  itemOf,
  left,
  seenAs,
  several,
  told,
} from "#tests/support/feedback.ts";

test("it is given to a colleague, taken off again, and both are known", async () => {
  const [agent, colleague] = await Promise.all([createAgent(), createAgent("supervisor")]);
  const ids = await several(2);
  await assign(agent, { items: seenAs(null, ...ids), to: colleague.id });
  await assign(colleague, { items: seenAs(colleague.id, ...ids), to: null });

  for (const id of ids) {
    expect((await itemOf(id)).assigneeId).toBeNull();
    expect(await changesOf(id)).toMatchObject([
      { kind: "assigned", authorId: agent.id, assigneeId: colleague.id },
      { kind: "assigned", authorId: colleague.id, assigneeId: null },
    ]);
    expect(await auditsOf(id)).toMatchObject([
      { action: "feedback.assign", details: { to: colleague.id } },
      { action: "feedback.assign", details: { to: null } },
    ]);
  }
});

test("of two who take it at once, one has it and the other is told", async () => {
  const agents = await Promise.all([createAgent(), createAgent()]);
  const id = await left();
  const attempts = await Promise.allSettled(
    agents.map((agent) => assign(agent, { items: seenAs(null, id), to: agent.id })),
  );
  expect(refusals(attempts)).toEqual([expect.any(Conflict)]);
  expect(await changesOf(id)).toHaveLength(1);
});

test("nothing is given to a customer, to somebody who has left, or to nobody known", async () => {
  const agent = await createAgent();
  const id = await left();
  const gone = await createAgent("agent", { deactivatedAt: new Date() });
  for (const to of [(await createCustomer()).id, gone.id, randomUUID()]) {
    await expect(assign(agent, { items: seenAs(null, id), to })).rejects.toThrow(Invalid);
  }
  expect(await changesOf(id)).toEqual([]);
});

test("where one of several was given away meanwhile, none of them is", async () => {
  const [agent, colleague] = await Promise.all([createAgent(), createAgent()]);
  const ids = await several(2);
  await assign(colleague, { items: seenAs(null, ...ids.slice(1)), to: colleague.id });
  const taking = assign(agent, { items: seenAs(null, ...ids), to: agent.id });
  await expect(taking).rejects.toThrow(Conflict);
  expect((await itemOf(ids[0] ?? "")).assigneeId).toBeNull();
});

test("a customer gives nothing to anybody, not even their own", async () => {
  const customer = await createCustomer();
  const id = await told({}, customer);
  const giving = assign(customer, { items: seenAs(null, id), to: null });
  await expect(giving).rejects.toThrow(Forbidden);
});

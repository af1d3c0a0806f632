import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { MOST_AT_ONCE, stateChange } from "#server/feedback/schema.ts";
import { assign, setState } from "#server/feedback/triage.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#server/platform/errors.ts";
import type { FeedbackStatus } from "#server/platform/prisma/enums.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { refusals } from "#tests/server/desk/said.ts";
import { refusal } from "#tests/support/rules.ts";
import { auditsOf, changesOf, itemOf, left, told } from "./told.ts";

const seenAs = <From>(from: From, ...ids: string[]) => ids.map((id) => ({ id, from }));
const several = (count: number) => Promise.all(Array.from({ length: count }, () => left()));

test("a status is set with its line of history and its entry in the audit log", async () => {
  const customer = await createCustomer();
  const agent = await createAgent();
  const id = await told({}, customer);
  await setState(agent, { items: seenAs<FeedbackStatus>("new", id), to: "planned" });

  expect((await itemOf(id)).status).toBe("planned");
  expect(await changesOf(id)).toEqual([
    expect.objectContaining({
      kind: "status",
      fromStatus: "new",
      toStatus: "planned",
      authorId: agent.id,
    }),
  ]);
  expect(await auditsOf(id)).toEqual([
    expect.objectContaining({
      action: "feedback.setStatus",
      actorId: agent.id,
      customerId: customer.id,
      details: { from: "new", to: "planned" },
    }),
  ]);
});

test("a hundred at once each have their own history; those that were so already have none", async () => {
  const agent = await createAgent("supervisor");
  const ids = await several(MOST_AT_ONCE - 1);
  const already = await left({ status: "done" });
  const items = [...seenAs<FeedbackStatus>("new", ...ids), ...seenAs("done" as const, already)];
  const { changed } = await setState(agent, { items, to: "done" });

  expect(changed).toBe(MOST_AT_ONCE - 1);
  for (const id of ids) expect(await changesOf(id)).toHaveLength(1);
  expect(await changesOf(already)).toEqual([]);
});

test("more than a hundred, none, or one twice is refused", () => {
  const ask = (items: { id: string; from: string }[]) =>
    stateChange.safeParse({ items, to: "done" }).success;
  const ids = Array.from({ length: MOST_AT_ONCE + 1 }, () => randomUUID());
  expect(ask(seenAs("new", ...ids))).toBe(false);
  expect(ask(seenAs("new", ...ids.slice(1)))).toBe(true);
  expect(ask([])).toBe(false);
  expect(ask(seenAs("new", "same", "same"))).toBe(false);
  expect(ask(seenAs("new", ids[0] ?? "", ids[0] ?? ""))).toBe(false);
});

test("of two people at once one changes it, and the other is told by whom", async () => {
  const agents = await Promise.all([
    createAgent("agent", { name: "Grace" }),
    createAgent("agent", { name: "Jonas" }),
  ]);
  const id = await left();
  const items = seenAs<FeedbackStatus>("new", id);
  const attempts = await Promise.allSettled([
    setState(agents[0], { items, to: "planned" }),
    setState(agents[1], { items, to: "declined" }),
  ]);

  const [change, ...more] = await changesOf(id);
  expect(more).toEqual([]);
  const faster = agents.find((agent) => agent.id === change?.authorId);
  expect(refusals(attempts)).toEqual([
    expect.objectContaining({ reason: "feedback.overtaken", values: { name: faster?.name } }),
  ]);
});

test("where one of several was changed meanwhile, none of them is", async () => {
  const agent = await createAgent();
  const ids = await several(3);
  const items = seenAs<FeedbackStatus>("new", ...ids);
  await setState(agent, { items: items.slice(1, 2), to: "doing" });

  await expect(setState(agent, { items, to: "done" })).rejects.toThrow(Conflict);
  const states = await Promise.all(ids.map(async (id) => (await itemOf(id)).status));
  expect(states).toEqual(["new", "doing", "new"]);
});

test("two who change the same many in another order wait for each other", async () => {
  const agents = await Promise.all([createAgent(), createAgent()]);
  const items = seenAs<FeedbackStatus>("new", ...(await several(20)));
  const attempts = await Promise.allSettled([
    setState(agents[0], { items, to: "done" }),
    setState(agents[1], { items: items.toReversed(), to: "declined" }),
  ]);
  expect(refusals(attempts)).toEqual([expect.any(Conflict)]);
});

test("what nobody ever changed and is seen otherwise is not as it was seen", async () => {
  const id = await left({ status: "done" });
  const change = setState(await createAgent(), { items: seenAs("new" as const, id), to: "doing" });
  await expect(change).rejects.toThrow("feedback.notAsSeen");
});

test("what is not there changes nothing of the rest", async () => {
  const id = await left();
  const items = seenAs<FeedbackStatus>("new", id, randomUUID());
  await expect(setState(await createAgent(), { items, to: "done" })).rejects.toThrow(NotFound);
  expect((await itemOf(id)).status).toBe("new");
});

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

test("a customer neither sets a status nor gives it to anybody, not even their own", async () => {
  const customer = await createCustomer();
  const id = await told({}, customer);
  const change = setState(customer, { items: seenAs("new" as const, id), to: "done" });
  await expect(change).rejects.toThrow(Forbidden);
  const giving = assign(customer, { items: seenAs(null, id), to: null });
  await expect(giving).rejects.toThrow(Forbidden);
});

test("history is never rewritten", async () => {
  const id = await left();
  await setState(await createAgent(), { items: seenAs("new" as const, id), to: "done" });
  for (const sql of [
    "update feedback_change set text = 'x' where feedback_id = $1",
    "delete from feedback_change where feedback_id = $1",
  ]) {
    expect(await refusal([sql, [id]])).toMatch(/append-only/);
  }
  expect(await changesOf(id)).toHaveLength(1);
});

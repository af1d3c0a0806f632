import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { MOST_AT_ONCE } from "#server/feedback/policy.ts";
import { stateChange } from "#server/feedback/schema.ts";
import { setStatus } from "#server/feedback/status.ts";
import { Conflict, Forbidden, NotFound } from "#server/platform/errors.ts";
import type { FeedbackStatus } from "#server/platform/prisma/enums.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { refusals } from "#tests/support/conversation-log.ts";
import { refusal } from "#tests/support/rules.ts";
import {
  auditsOf,
  changesOf,
  itemOf,
  left,
  seenAs,
  several,
  told,
} from "#tests/support/feedback.ts";

const isAccepted = (items: { id: string; from: string }[]) =>
  stateChange.safeParse({ items, to: "done" }).success;

test("a status is set with its line of history and its entry in the audit log", async () => {
  const customer = await createCustomer();
  const agent = await createAgent();
  const id = await told({}, customer);
  await setStatus(agent, { items: seenAs<FeedbackStatus>("new", id), to: "planned" });

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
  const { changed } = await setStatus(agent, { items, to: "done" });

  expect(changed).toBe(MOST_AT_ONCE - 1);
  for (const id of ids) expect(await changesOf(id)).toHaveLength(1);
  expect(await changesOf(already)).toEqual([]);
});

test("more than a hundred, none, or one twice is refused", () => {
  const ids = Array.from({ length: MOST_AT_ONCE + 1 }, () => randomUUID());
  expect(isAccepted(seenAs("new", ...ids))).toBe(false);
  expect(isAccepted(seenAs("new", ...ids.slice(1)))).toBe(true);
  expect(isAccepted([])).toBe(false);
  expect(isAccepted(seenAs("new", "same", "same"))).toBe(false);
  expect(isAccepted(seenAs("new", ids[0] ?? "", ids[0] ?? ""))).toBe(false);
});

test("of two people at once one changes it, and the other is told by whom", async () => {
  const agents = await Promise.all([
    createAgent("agent", { name: "Grace" }),
    createAgent("agent", { name: "Jonas" }),
  ]);
  const id = await left();
  const items = seenAs<FeedbackStatus>("new", id);
  const attempts = await Promise.allSettled([
    setStatus(agents[0], { items, to: "planned" }),
    setStatus(agents[1], { items, to: "declined" }),
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
  await setStatus(agent, { items: items.slice(1, 2), to: "doing" });

  await expect(setStatus(agent, { items, to: "done" })).rejects.toThrow(Conflict);
  const states = await Promise.all(ids.map(async (id) => (await itemOf(id)).status));
  expect(states).toEqual(["new", "doing", "new"]);
});

test("two who change the same many in another order wait for each other", async () => {
  const agents = await Promise.all([createAgent(), createAgent()]);
  const items = seenAs<FeedbackStatus>("new", ...(await several(20)));
  const attempts = await Promise.allSettled([
    setStatus(agents[0], { items, to: "done" }),
    setStatus(agents[1], { items: items.toReversed(), to: "declined" }),
  ]);
  expect(refusals(attempts)).toEqual([expect.any(Conflict)]);
});

test("what nobody ever changed and is seen otherwise is not as it was seen", async () => {
  const id = await left({ status: "done" });
  const change = setStatus(await createAgent(), { items: seenAs("new" as const, id), to: "doing" });
  await expect(change).rejects.toThrow("feedback.notAsSeen");
});

test("what is not there changes nothing of the rest", async () => {
  const id = await left();
  const items = seenAs<FeedbackStatus>("new", id, randomUUID());
  await expect(setStatus(await createAgent(), { items, to: "done" })).rejects.toThrow(NotFound);
  expect((await itemOf(id)).status).toBe("new");
});

test("a customer sets no status, not even of their own", async () => {
  const customer = await createCustomer();
  const id = await told({}, customer);
  const change = setStatus(customer, { items: seenAs("new" as const, id), to: "done" });
  await expect(change).rejects.toThrow(Forbidden);
});

test("history is never rewritten", async () => {
  const id = await left();
  await setStatus(await createAgent(), { items: seenAs("new" as const, id), to: "done" });
  for (const sql of [
    "update feedback_change set text = 'x' where feedback_id = $1",
    "delete from feedback_change where feedback_id = $1",
  ]) {
    expect(await refusal([sql, [id]])).toMatch(/append-only/);
  }
  expect(await changesOf(id)).toHaveLength(1);
});

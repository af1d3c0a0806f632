import { beforeAll, expect, test } from "vitest";
import { countInbox, listAssignees, listInbox } from "#server/feedback/inbox.ts";
import type { FeedbackList } from "#server/feedback/schema.ts";
import { submitFeedback } from "#server/feedback/submit.ts";
import { Forbidden, Invalid } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { idea, left } from "#tests/support/feedback.ts";

let agent: Viewer;
let colleague: Viewer;
const named = new Map<string, string>();

beforeAll(async () => {
  agent = await createAgent("agent", { name: "Grace" });
  colleague = await createAgent("agent", { name: "Jonas" });
  const ada = await createCustomer({ name: "Ada Lindqvist", email: "ada.l@example.test" });
  const percy = await createCustomer({ name: "Percy 100%_Sure" });
  const { id: conversationId } = await createConversation(ada, { closedAt: new Date() });
  const all: [string, Parameters<typeof left>[0]][] = [
    ["calendar", { customerId: ada.id, text: "A calendar of due dates, please" }],
    ["refund", { customerId: ada.id, kind: "problem", text: "My refund is late", locale: "sv" }],
    [
      "rating",
      {
        customerId: ada.id,
        kind: "praise",
        source: "rating",
        score: 5,
        conversationId,
        text: "Jonas was quick",
      },
    ],
    [
      "mine",
      { customerId: percy.id, assigneeId: agent.id, status: "planned", text: "Dark letters" },
    ],
    [
      "theirs",
      {
        customerId: percy.id,
        assigneeId: colleague.id,
        status: "done",
        text: "Erstattung",
        locale: "de-AT",
      },
    ],
  ];
  for (const [name, fields] of all) named.set(await left(fields), name);
});

const namesOf = (items: { id: string }[]) => items.map(({ id }) => named.get(id)).toSorted();
const found = async (filter: FeedbackList) => namesOf((await listInbox(agent, filter)).items);

test.each<[FeedbackList, string[]]>([
  [{}, ["calendar", "mine", "rating", "refund", "theirs"]],
  [{ state: "new" }, ["calendar", "rating", "refund"]],
  [{ state: "declined" }, []],
  [{ kind: "problem" }, ["refund"]],
  [{ source: "rating" }, ["rating"]],
  [{ assignee: "me" }, ["mine"]],
  [{ assignee: "nobody" }, ["calendar", "rating", "refund"]],
  [{ language: "sv" }, ["refund"]],
  [{ language: "de" }, ["theirs"]],
  [{ query: "refund" }, ["refund"]],
  [{ query: "due dates calendar" }, ["calendar"]],
  [{ query: "due da" }, ["calendar"]],
  [{ query: "lindq" }, ["calendar", "rating", "refund"]],
  [{ query: "ada.l@example" }, ["calendar", "rating", "refund"]],
  [{ query: "100%_" }, ["mine", "theirs"]],
  [{ query: "%" }, ["mine", "theirs"]],
  [{ query: "' or 1=1 --" }, []],
  [{ query: "lindqvist", kind: "praise", state: "new", source: "rating" }, ["rating"]],
  [{ query: "refund", kind: "idea" }, []],
  [{ query: "percy", assignee: "me", language: "en", state: "planned" }, ["mine"]],
])("asked for %j the inbox shows %j", async (filter, names) => {
  expect(await found(filter)).toEqual(names);
});

test("what a colleague has is found by who they are", async () => {
  expect(await found({ assignee: colleague.id })).toEqual(["theirs"]);
});

test("the row says who wrote it, how it stands and who has it", async () => {
  const { items } = await listInbox(agent, { query: "Erstattung" });
  expect(items).toEqual([
    {
      id: expect.any(String),
      kind: "idea",
      source: "form",
      text: "Erstattung",
      score: null,
      state: "done",
      locale: "de-AT",
      customer: { name: "Percy 100%_Sure" },
      assignee: { id: colleague.id, name: "Jonas" },
      replies: 0,
      mayWrite: true,
      createdAt: expect.any(String),
      changedAt: expect.any(String),
    },
  ]);
});

test("the counts are of every status and honour the other wishes", async () => {
  const none = { new: 0, planned: 0, doing: 0, done: 0, declined: 0 };
  expect(await countInbox(agent, {})).toEqual({ ...none, new: 3, planned: 1, done: 1 });
  expect(await countInbox(agent, { query: "percy" })).toEqual({ ...none, planned: 1, done: 1 });
  expect(await countInbox(agent, { assignee: "me", kind: "idea" })).toEqual({
    ...none,
    planned: 1,
  });
  expect(await countInbox(agent, { query: "nothing like it" })).toEqual(none);
});

test("pages neither hide nor repeat, also of one moment and while more come in", async () => {
  const at = new Date("2026-11-20T10:00:00Z");
  const customer = await createCustomer({ name: "Bulk Writer" });
  const ids = await Promise.all(
    Array.from({ length: 70 }, () => left({ customerId: customer.id, createdAt: at })),
  );
  const listed: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listInbox>> = await listInbox(agent, {
      query: "Bulk Writer",
      cursor,
    });
    listed.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    await submitFeedback(customer, idea());
  } while (cursor);
  expect(listed).toEqual(ids.toSorted().toReversed());
});

test("a cursor that is none is refused", async () => {
  for (const cursor of ["x", "0_1_2", "1_2_' or 1=1"]) {
    await expect(listInbox(agent, { cursor })).rejects.toThrow(Invalid);
  }
});

test("it can be given to those who work here", async () => {
  await createAgent("agent", { name: "Gone", deactivatedAt: new Date() });
  const colleagues = await listAssignees(agent);
  expect(colleagues).toEqual([
    { id: agent.id, name: "Grace" },
    { id: colleague.id, name: "Jonas" },
  ]);
});

test("the inbox is not the customers'", async () => {
  const customer = await createCustomer();
  await expect(listInbox(customer, {})).rejects.toThrow(Forbidden);
  await expect(countInbox(customer, {})).rejects.toThrow(Forbidden);
  await expect(listAssignees(customer)).rejects.toThrow(Forbidden);
});

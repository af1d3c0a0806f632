import { beforeEach, expect, test } from "vitest";
import { listMine, listWaiting, listWithAssistant } from "#server/desk/lists.ts";
import { searchConversations } from "#server/desk/search.ts";
import { takeOver } from "#server/desk/takeover.ts";
import { append } from "#server/conversations/log.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, Invalid } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { waitingCustomer } from "#tests/support/conversation-log.ts";

let agent: Viewer;
beforeEach(async () => {
  await db.humanRequest.deleteMany();
  await db.conversation.updateMany({ data: { closedAt: new Date(), agentId: null } });
  agent = await createAgent();
});

type List = (viewer: Viewer, page: { cursor?: string | null }) => ReturnType<typeof listMine>;

/** Every page, one after the other. */
async function idsOf(list: List) {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await list(agent, { cursor });
    ids.push(...page.conversations.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
}

async function said(text: string, customer?: Viewer) {
  const author = customer ?? (await createCustomer());
  const { id: conversationId } = await createConversation(author);
  await append({
    conversationId,
    kind: "message",
    author: "customer",
    authorId: author.id,
    content: { text },
  });
  return conversationId;
}

test("a conversation is in one list: with the assistant, then waiting, then with its agent", async () => {
  const customer = await createCustomer();
  const id = await said("Where is my refund?", customer);
  expect(await lists()).toEqual([[id], [], []]);
  await waitingCustomer(customer);
  expect(await lists()).toEqual([[], [id], []]);
  await takeOver(agent, id);
  expect(await lists()).toEqual([[], [], [id]]);
});

const lists = async () => [
  await idsOf(listWithAssistant),
  await idsOf(listWaiting),
  await idsOf(listMine),
];

test("the row shows who it is, the last words and the place in the queue", async () => {
  const customer = await createCustomer({ name: "Ada Lindqvist" });
  const id = await said("Where is my refund?", customer);
  await waitingCustomer(customer);
  const { conversations } = await listWaiting(agent, {});
  expect(conversations).toEqual([
    expect.objectContaining({
      id,
      status: "waiting",
      customer: expect.objectContaining({ name: "Ada Lindqvist" }),
      preview: "Where is my refund?",
      position: 1,
    }),
  ]);
});

test("pages follow one another without a gap or a double, also when many things happen at once", async () => {
  const at = new Date("2026-11-23T12:00:00Z");
  const customers = await Promise.all(Array.from({ length: 70 }, () => createCustomer()));
  const rows = await Promise.all(
    customers.map((customer) => createConversation(customer, { lastEventAt: at })),
  );
  const ids = rows.map(({ id }) => id).toSorted();
  expect((await idsOf(listWithAssistant)).toSorted()).toEqual(ids);

  for (const customer of customers) await waitingCustomer(customer);
  expect(await idsOf(listWaiting)).toEqual(await queue());
});

const queue = async () => {
  const requests = await db.humanRequest.findMany({ orderBy: [{ askedAt: "asc" }, { id: "asc" }] });
  return requests.map(({ conversationId }) => conversationId);
};

test("nobody is hidden by those who are helped between two pages", async () => {
  const ids: string[] = [];
  for (let count = 0; count < 40; count++) ids.push((await waitingCustomer()).conversationId);
  const first = await listWaiting(agent, {});
  for (const id of ids.slice(0, 5)) await takeOver(agent, id);
  const second = await listWaiting(agent, { cursor: first.nextCursor });
  expect(second.conversations.map(({ id }) => id)).toEqual(ids.slice(30));
});

test("search finds words that were said, the customer's name and their address", async () => {
  const customer = await createCustomer({ name: "Zoë Quist" });
  const id = await said("The parcel never arrived, it says delivered", customer);
  expect(await found("parcel delivered")).toEqual([id]);
  expect(await found('"never arrived"')).toEqual([id]);
  expect(await found("parcel -delivered")).toEqual([]);
  expect(await found("zoë")).toEqual([id]);
  expect(await found(customer.email)).toEqual([id]);
  expect(await found("100%_\\ 'or 1=1")).toEqual([]);
});

const found = async (query: string) => {
  const { conversations } = await searchConversations(agent, { query });
  return conversations.map(({ id }) => id);
};

test("search pages through everything that fits, the latest first", async () => {
  const customers = await Promise.all(
    Array.from({ length: 35 }, () => createCustomer({ name: "Paginia Manyfold" })),
  );
  for (const customer of customers) await createConversation(customer);
  const ids = await idsOf((viewer, page) =>
    searchConversations(viewer, { query: "manyfold", ...page }),
  );
  expect(new Set(ids).size).toBe(35);
});

test("only staff look at lists, and a made-up cursor is refused", async () => {
  const customer = await createCustomer();
  await expect(listWaiting(customer, {})).rejects.toThrow(Forbidden);
  await expect(listMine(customer, {})).rejects.toThrow(Forbidden);
  await expect(listWithAssistant(customer, {})).rejects.toThrow(Forbidden);
  await expect(searchConversations(customer, { query: "a" })).rejects.toThrow(Forbidden);
  await expect(listMine(agent, { cursor: "' or true" })).rejects.toThrow(Invalid);
  await expect(listWaiting(agent, { cursor: "-1" })).rejects.toThrow(Invalid);
});

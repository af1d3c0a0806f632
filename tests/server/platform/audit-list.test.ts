import { beforeEach, expect, test } from "vitest";
import { listAudit } from "#server/audit/entries.ts";
import { listDesks } from "#server/desk/desks.ts";
import { listWithAssistant } from "#server/desk/lists.ts";
import { searchConversations } from "#server/desk/search.ts";
import { auditList } from "#server/platform/audit-list.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { say } from "#tests/support/conversations.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

let agent: Viewer;
let clock: ReturnType<typeof stopClock>;
beforeEach(async () => {
  clock = stopClock("2026-11-23T12:00:00Z");
  agent = await createAgent();
  await db.conversation.updateMany({ data: { closedAt: new Date(), agentId: null } });
});

async function createTalk(name = "Ada Lindqvist", text = "Hello") {
  const customer = await createCustomer({ name });
  const { id } = await createConversation(customer);
  await say(customer, id, text);
  return customer;
}

async function entries({ id }: Viewer = agent) {
  const rows = await db.auditEntry.findMany({ where: { actorId: id }, orderBy: { id: "asc" } });
  return rows.map(({ action, details }) => ({ action, details }));
}

const shown = (...customers: Viewer[]) => customers.map(({ id }) => id).join(",");

test("a list that shows customers' words is one entry with everybody whom it showed", async () => {
  const first = await createTalk();
  const second = await createTalk();
  await listWithAssistant(agent, {});
  const [entry, ...more] = await entries();
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    action: "lists.read",
    details: { list: "withAssistant", customers: 2 },
  });
  expect(JSON.stringify(entry)).toContain(first.id);
  expect(JSON.stringify(entry)).toContain(second.id);
});

test("whoever looks over all desks has seen the words of those who are there", async () => {
  const supervisor = await createAgent("supervisor");
  const customer = await createCustomer();
  await createConversation(customer, { agentId: agent.id });
  await listDesks(supervisor);
  expect(await entries(supervisor)).toMatchObject([
    { action: "lists.read", details: { list: "desks", customerIds: shown(customer) } },
  ]);
});

test("a list without anybody is no entry", async () => {
  await listWithAssistant(agent, {});
  expect(await entries()).toEqual([]);
});

test("a list that asks for itself anew is the same look; who comes into view is told of within a minute", async () => {
  const first = await createTalk();
  await listWithAssistant(agent, {});
  const second = await createTalk();
  for (let refetch = 0; refetch < 5; refetch += 1) {
    clock.advance(5);
    await listWithAssistant(agent, {});
  }
  expect(await entries()).toMatchObject([{ details: { customerIds: shown(first) } }]);

  clock.advance(60);
  await listWithAssistant(agent, {});
  await listWithAssistant(agent, {});
  expect(await entries()).toMatchObject([
    { details: { customerIds: shown(first) } },
    { details: { customerIds: shown(second) } },
  ]);

  clock.advance(15 * 60);
  await listWithAssistant(agent, {});
  expect(await entries()).toHaveLength(3);
});

test("who goes on to what is further down sees others at once", async () => {
  const [near, far] = [await createCustomer(), await createCustomer()];
  await auditList(agent, { list: "waiting", isMore: false }, [near.id]);
  await auditList(agent, { list: "waiting", isMore: true }, [far.id]);
  expect(await entries()).toMatchObject([
    { details: { customerIds: shown(near) } },
    { details: { customerIds: shown(far) } },
  ]);
});

test("a search is one entry, however it is typed, and another search is another", async () => {
  const omar = await createTalk("Omar Haddad", "Where is my parcel?");
  for (const query of ["par", "parc", "parcel", "parc"]) {
    await searchConversations(agent, { query });
  }
  await searchConversations(agent, { query: "Haddad" });
  expect(await entries()).toEqual([
    {
      action: "search.read",
      details: { query: "par", customers: 1, customerIds: shown(omar) },
    },
    {
      action: "search.read",
      details: { query: "Haddad", customers: 1, customerIds: shown(omar) },
    },
  ]);
});

test("five tabs at once are one look", async () => {
  await createTalk();
  await Promise.all(Array.from({ length: 5 }, () => listWithAssistant(agent, {})));
  expect(await entries()).toHaveLength(1);
});

test("whoever asks who has seen a customer finds the lists, too, and reads whom they showed", async () => {
  const admin = await createAgent("admin");
  const customer = await createTalk("Megan Pryce");
  await createTalk("Omar Haddad");
  await listWithAssistant(agent, {});

  const { entries: found } = await listAudit(admin, { about: customer.email });
  expect(found).toMatchObject([{ action: "lists.read", actor: agent.name }]);
  expect(found[0]?.customers.toSorted()).toEqual(["Megan Pryce", "Omar Haddad"]);
  const { entries: none } = await listAudit(admin, { about: (await createCustomer()).email });
  expect(none).toEqual([]);
});

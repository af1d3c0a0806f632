import { beforeEach, expect, test } from "vitest";
import { listAudit } from "#server/audit/entries.ts";
import { resolve } from "#server/desk/resolve.ts";
import { handBack, takeOver } from "#server/desk/takeover.ts";
import { audit } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, Invalid } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { stopClock } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";

let admin: Viewer;
let grace: Viewer;
let customer: Viewer;
let clock: ReturnType<typeof stopClock>;
beforeEach(async () => {
  clock = stopClock("2026-11-23T12:00:00Z");
  admin = await createAgent("admin");
  grace = await createAgent("agent", { name: "Grace Berg" });
  customer = await createCustomer({ name: "Ada Lindqvist" });
});

async function write(action: string, actor = grace, customerId?: string) {
  await audit(db, actor, { action, ...(customerId ? { customerId } : {}) });
  clock.advance(1);
}

const actions = async (filter: Parameters<typeof listAudit>[1]) =>
  (await listAudit(admin, filter)).entries.map(({ action }) => action);

test("what staff do with a conversation is there with who, whose and when, the newest first", async () => {
  const { id } = await createConversation(customer);
  await takeOver(grace, id);
  clock.advance(60);
  await handBack(grace, id);
  clock.advance(60);
  await takeOver(grace, id);
  clock.advance(60);
  await resolve(grace, id);

  const { entries } = await listAudit(admin, { by: grace.id });
  expect(entries.map(({ action }) => action)).toEqual([
    "conversations.resolve",
    "desk.takeOver",
    "desk.handBack",
    "desk.takeOver",
  ]);
  expect(entries[0]).toMatchObject({
    actor: "Grace Berg",
    customer: "Ada Lindqvist",
    at: "2026-11-23T12:03:00.000Z",
  });
});

test("a customer who ends a conversation is no entry, and a refused take-over is none", async () => {
  const { id } = await createConversation(customer);
  await resolve(customer, id);
  await expect(takeOver(grace, id)).rejects.toThrow();
  expect(await actions({ by: grace.id })).toEqual([]);
  expect(await actions({ by: customer.id })).toEqual([]);
});

test("entries are found by person, by what they are about and by customer", async () => {
  const about = await createCustomer({ name: "Berit 100%" });
  await write("people.invite");
  await write("desk.move", grace, about.id);
  await write("conversations.resolve");
  await write("conversations.read", grace, customer.id);
  await write("feedback.reply", await createAgent());

  const by = grace.id;
  expect(await actions({ by, group: "people" })).toEqual(["people.invite"]);
  expect(await actions({ by, group: "desk" })).toEqual(["conversations.resolve", "desk.move"]);
  expect(await actions({ by, group: "reads" })).toEqual(["conversations.read"]);
  expect(await actions({ by, group: "feedback" })).toEqual([]);
  expect(await actions({ by, about: "berit 100%" })).toEqual(["desk.move"]);
  expect(await actions({ by, about: customer.email })).toEqual(["conversations.read"]);
});

test("pages follow one another without a gap or a double, also when more is written meanwhile", async () => {
  for (let number = 0; number < 120; number++)
    await audit(db, grace, { action: `feedback.n${number}` });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listAudit(admin, { by: grace.id, cursor });
    seen.push(...page.entries.map(({ action }) => action));
    cursor = page.nextCursor;
    clock.advance(1);
    await audit(db, grace, { action: "desk.move" });
  } while (cursor);
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
});

test("a place in the list that we did not name is refused", async () => {
  await expect(listAudit(admin, { cursor: "1_x" })).rejects.toThrow(Invalid);
});

test("nobody but an admin reads the log", async () => {
  for (const viewer of [grace, await createAgent("supervisor"), customer])
    await expect(listAudit(viewer, {})).rejects.toThrow(Forbidden);
});

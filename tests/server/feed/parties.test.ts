import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { codeOf, customer, type Feed, merchant, openFeed, statuses } from "#tests/support/feed.ts";

let feed: Feed;

beforeAll(async () => {
  feed = await openFeed();
});
afterAll(() => feed.close());

test("a customer is told of, changed, and read again as they are", async () => {
  const path = `/feed/v1/customers/${randomUUID()}`;
  const told = customer();
  expect(await feed.put(path, told)).toMatchObject({ status: 201 });
  const changed = { ...told, name: "Ada Ek", phone: "+46701234567" };
  expect(await feed.put(path, changed)).toMatchObject({ status: 200 });
  const { status, body } = await feed.get(path);
  expect({ status, body }).toMatchObject({ status: 200, body: { ...changed, plans: [] } });
  expect(await db.person.findUnique({ where: { email: told.email } })).toMatchObject({
    role: "customer",
    name: "Ada Ek",
  });
  expect(await db.mail.count({ where: { toAddress: told.email } })).toBe(0);

  const email = `${randomUUID()}@example.test`;
  expect(await feed.put(path, { ...changed, email })).toMatchObject({ status: 200 });
  const [mail] = await db.mail.findMany({ where: { toAddress: told.email } });
  expect(mail?.text).toContain(email);
});

test("told at once, a customer is one, and of two with one address one is told", async () => {
  const [path, told] = [`/feed/v1/customers/${randomUUID()}`, customer()];
  expect(statuses(await Promise.all([feed.put(path, told), feed.put(path, told)]))).toEqual([
    200, 201,
  ]);
  const shared = customer();
  const two = [1, 2].map((number) =>
    feed.put(`/feed/v1/customers/${randomUUID()}-${number}`, shared),
  );
  expect(statuses(await Promise.all(two))).toEqual([201, 409]);
});

test("a customer who is here already gets the reference; a colleague or another's customer does not", async () => {
  const known = await createCustomer();
  const path = `/feed/v1/customers/${randomUUID()}`;
  expect(await feed.put(path, customer(known.email))).toMatchObject({ status: 200 });
  expect(await db.person.findUnique({ where: { id: known.id } })).toMatchObject({
    reference: path.split("/").at(-1),
  });
  const elsewhere = `/feed/v1/customers/${randomUUID()}`;
  expect(await codeOf(feed.put(elsewhere, customer(known.email)))).toBe("409 feed.emailTaken");
  const { email } = await createAgent();
  expect(await codeOf(feed.put(elsewhere, customer(email)))).toBe("409 feed.emailTaken");
  expect(await db.person.findUnique({ where: { email } })).toMatchObject({ role: "agent" });
});

test("a shop is told of, and told again has the newer name", async () => {
  const path = `/feed/v1/merchants/${encodeURIComponent("shop/1:a#b")}`;
  expect(await feed.put(path, merchant)).toMatchObject({ status: 201 });
  expect(await feed.put(path, { ...merchant, name: "Fjord" })).toMatchObject({ status: 200 });
  expect(await db.merchant.findUnique({ where: { reference: "shop/1:a#b" } })).toMatchObject({
    name: "Fjord",
    category: "other",
  });
  const script = { ...merchant, website: "javascript:alert(1)" };
  expect(await codeOf(feed.put(path, script))).toBe("422 feed.invalid");
});

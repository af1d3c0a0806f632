import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { WEBHOOK_KINDS } from "#server/feed/schema.ts";
import { openOutbox } from "#server/feed/webhooks/outbox.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent } from "#tests/support/factories.ts";
import { countsOf, importAll, reportOf, type Table } from "#tests/support/imports.ts";
import { ledgerSum } from "#tests/support/plans.ts";

let admin: Viewer;
const shop = `m-${randomUUID()}`;
const buyer = `c-${randomUUID()}`;

beforeAll(async () => {
  admin = await createAgent("admin");
});

const customer = { reference: buyer, name: "Ada Lindqvist", email: `${buyer}@example.test` };
const merchant = { reference: shop, name: "Fjord & Fell", website: "https://fjord.example" };

const purchase = (reference: string, more: Table[number] = {}) => ({
  reference,
  merchant: shop,
  customer: buyer,
  purchasedAt: "2026-11-23T10:00:00Z",
  currency: "SEK",
  totalMinor: 120_000,
  "items.title": "Trail shoes",
  "items.quantity": 2,
  "items.unitMinor": 60_000,
  "plan.reference": `p-${reference}`,
  "plan.kind": "instalments",
  "plan.count": 3,
  ...more,
});

test("shops and customers are told line by line, and told again they are the same", async () => {
  const first = await importAll(admin, "merchants", [merchant]);
  expect(countsOf(first.check)).toEqual({ created: 1, changed: 0, same: 0, refused: 0 });
  expect(countsOf(first.write)).toEqual({ created: 1, changed: 0, same: 0, refused: 0 });
  const people = [
    customer,
    { ...customer, reference: "x y" },
    { ...customer, reference: "c-other" },
  ];
  const { check, write, id } = await importAll(admin, "customers", people);
  expect(countsOf(check)).toEqual({ created: 1, changed: 0, same: 0, refused: 2 });
  expect(countsOf(write)).toEqual(countsOf(check));
  expect(await reportOf(id, "write")).toContain("This email address belongs to somebody else.");
  const again = await importAll(admin, "customers", [customer]);
  expect(countsOf(again.write)).toMatchObject({ created: 0, same: 1 });
  const renamed = await importAll(admin, "customers", [{ ...customer, name: "Ada Berg" }]);
  expect(countsOf(renamed.write)).toMatchObject({ changed: 1, same: 0 });
});

const due = (dueOn: string, amountMinor: number) => ({
  "plan.instalments.dueOn": dueOn,
  "plan.instalments.amountMinor": amountMinor,
});

test("a purchase over several lines opens its plan as the API does", async () => {
  const reference = randomUUID();
  const agreed = purchase(reference, { "plan.count": "" });
  const rows: Table = [
    { ...agreed, ...due("2026-12-01", 50_000) },
    { reference, ...due("2027-01-01", 70_000) },
    purchase(randomUUID()),
    purchase(randomUUID(), { customer: "nobody" }),
    purchase(randomUUID(), { totalMinor: "a lot" }),
  ];
  const { check, write, id } = await importAll(admin, "purchases", rows);
  expect(countsOf(check)).toEqual({ created: 2, changed: 0, same: 0, refused: 2 });
  expect(countsOf(write)).toEqual(countsOf(check));
  const lines = (await reportOf(id, "write")).split("\r\n");
  expect(lines.map((line) => line.split(",")[0])).toEqual([
    expect.stringContaining("line"),
    "2",
    "4",
    "5",
    "6",
    "",
  ]);
  expect(write.problems).toMatchObject([
    { line: 5, reason: expect.stringContaining("nobody") },
    { line: 6, reason: expect.stringContaining("totalMinor") },
  ]);
  const again = await importAll(admin, "purchases", rows);
  expect(countsOf(again.write)).toEqual({ created: 0, changed: 0, same: 2, refused: 2 });
  expect(await ledgerSum()).toBe(0);
});

const payment = (plan: string, instalment: number, more: Table[number] = {}) => ({
  reference: `pay-${plan}-${instalment}`,
  plan: `p-${plan}`,
  instalment,
  amountMinor: 40_000,
  currency: "SEK",
  method: "Visa ···· 4242",
  at: "2026-11-24T08:00:00Z",
  outcome: "settled",
  ...more,
});

test("payments settle what is owed once, and a plan whose last one came", async () => {
  const reference = randomUUID();
  await importAll(admin, "purchases", [purchase(reference)]);
  const rows = [1, 2, 3].map((number) => payment(reference, number));
  rows.push(payment(reference, 3, { reference: randomUUID() }));
  const { check, write } = await importAll(admin, "payments", rows);
  expect(countsOf(check)).toEqual({ created: 3, changed: 0, same: 0, refused: 1 });
  expect(countsOf(write)).toEqual(countsOf(check));
  const plan = await db.plan.findUniqueOrThrow({ where: { reference: `p-${reference}` } });
  expect(plan.settledAt).toEqual(new Date("2026-11-24T08:00:00Z"));
  const again = await importAll(admin, "payments", rows);
  expect(countsOf(again.write)).toEqual({ created: 0, changed: 0, same: 3, refused: 1 });
  expect(await ledgerSum()).toBe(0);
});

test("nobody is sent a webhook about what was imported, also where it goes line by line", async () => {
  openOutbox();
  await db.webhookEndpoint.create({
    data: {
      url: "https://hooks.example/kindline",
      kinds: [...WEBHOOK_KINDS],
      createdById: admin.id,
      createdAt: new Date(),
    },
  });
  const reference = randomUUID();
  await importAll(admin, "purchases", [purchase(reference)]);
  const declined = payment(reference, 1, { outcome: "declined", failure: "card_expired" });
  expect(countsOf((await importAll(admin, "payments", [declined])).write)).toMatchObject({
    created: 1,
  });
  const settled = await importAll(admin, "payments", [payment(reference, 1)]);
  expect(countsOf(settled.write)).toMatchObject({ created: 1, refused: 0 });
  expect(await db.webhookEvent.count()).toBe(0);
});

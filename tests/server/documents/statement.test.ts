import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { recordPayment } from "#server/payments/payment.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { statementInConversation } from "#server/desk/customer.ts";
import { openStatement, previewStatement } from "#server/documents/statement.ts";
import { STATEMENT_LIMITS } from "#server/documents/schema.ts";
import { db } from "#server/platform/db.ts";
import { Forbidden, Invalid, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { setTime } from "#tests/support/clock.ts";
import { createAgent, createConversation, createCustomer } from "#tests/support/factories.ts";
import { attemptFor, createPlan } from "#tests/support/plans.ts";

let customer: Viewer;

beforeEach(async () => {
  customer = await createCustomer({ timeZone: "Pacific/Auckland" });
});

const opened = async (viewer: Viewer, from: string, to: string, customerId = viewer.id) =>
  (await openStatement(viewer, { customerId, period: { from, to } })).statement;

const daysOf = async (from: string, to: string) =>
  (await opened(customer, from, to)).sections.flatMap(({ movements }) =>
    movements.map(({ on, kind }) => `${on} ${kind}`),
  );

test("a day begins and ends at midnight where the customer lives, also when clocks change", async () => {
  // Auckland is 13 hours ahead until 5 April 2026, then 12.
  await createPlan(customer, { at: new Date("2026-03-31T10:59:59.999Z") });
  await createPlan(customer, { at: new Date("2026-03-31T11:00:00Z") });
  await createPlan(customer, { at: new Date("2026-04-30T11:59:59.999Z") });
  await createPlan(customer, { at: new Date("2026-04-30T12:00:00Z") });

  expect(await daysOf("2026-03-31", "2026-03-31")).toEqual(["2026-03-31 purchase"]);
  expect(await daysOf("2026-04-01", "2026-04-30")).toEqual([
    "2026-04-01 purchase",
    "2026-04-30 purchase",
  ]);
  const may = await opened(customer, "2026-05-01", "2026-05-01");
  expect(may.sections).toMatchObject([{ openingMinor: 360_000, closingMinor: 480_000 }]);
});

test("payments and both parts of a refund stand on it, and what is left is what is owed", async () => {
  const plan = await createPlan(customer, { at: new Date("2026-01-10T10:00:00Z") });
  const at = new Date("2026-01-20T10:00:00Z");
  await recordPayment(attemptFor(plan, 1, { at }));
  await recordRefund({
    id: randomUUID(),
    purchaseId: plan.purchaseId,
    amountMinor: 100_000,
    at: new Date("2026-02-03T10:00:00Z"),
  });

  const { sections } = await opened(customer, "2026-01-01", "2026-02-28");
  expect(
    sections[0]?.movements.map(({ kind, amountMinor, balanceMinor }) => [
      kind,
      amountMinor,
      balanceMinor,
    ]),
  ).toEqual([
    ["purchase", 120_000, 120_000],
    ["payment", 40_000, 80_000],
    ["refund_to_plan", 80_000, 0],
    ["refund_to_method", 20_000, 0],
  ]);
  expect(sections[0]?.movements[3]?.method).toBe("Visa ···· 4242");
});

test("what is to come is in none: this month ends today, and the next one has not begun", async () => {
  setTime("2026-04-10T00:00:00Z");
  await createPlan(customer, { at: new Date("2026-04-09T00:00:00Z") });
  const { period } = await opened(customer, "2026-04-01", "2026-04-30");
  expect(period).toEqual({ from: "2026-04-01", to: "2026-04-10" });
  await expect(opened(customer, "2026-04-11", "2026-04-30")).rejects.toEqual(
    new Invalid("documents.notYet"),
  );
});

test("a preview says what is in it", async () => {
  await createPlan(customer, { at: new Date("2026-01-10T10:00:00Z") });
  expect(await previewStatement(customer, { from: "2026-01-01", to: "2026-01-31" })).toEqual({
    period: { from: "2026-01-01", to: "2026-01-31" },
    sections: [
      {
        currency: "SEK",
        opening: { minor: 0, currency: "SEK" },
        closing: { minor: 120_000, currency: "SEK" },
        movements: 1,
      },
    ],
  });
});

test("a stranger's statement is nobody's, and their movements are in no other", async () => {
  await createPlan(customer, { at: new Date("2026-01-10T10:00:00Z") });
  const stranger = await createCustomer();
  await expect(opened(stranger, "2026-01-01", "2026-01-31", customer.id)).rejects.toBeInstanceOf(
    Forbidden,
  );
  expect((await opened(stranger, "2026-01-01", "2026-01-31")).sections).toEqual([]);
});

test("staff open one for whom they talk to, each time with a note, and never one of a colleague", async () => {
  const agent = await createAgent();
  const { id: conversationId } = await createConversation(customer);
  const period = { from: "2026-01-01", to: "2026-01-31" };
  for (const to of ["2026-01-31", "2026-01-30"]) {
    const { owner } = await statementInConversation(agent, {
      conversationId,
      period: { ...period, to },
    });
    expect(owner.id).toBe(customer.id);
  }
  const noted = await db.auditEntry.findMany({
    where: { actorId: agent.id, action: "documents.open" },
    orderBy: { id: "asc" },
  });
  expect(noted.map(({ customerId, details }) => [customerId, details])).toEqual([
    [customer.id, { as: "statement", from: "2026-01-01", to: "2026-01-31" }],
    [customer.id, { as: "statement", from: "2026-01-01", to: "2026-01-30" }],
  ]);
  expect(
    await db.auditEntry.count({ where: { action: "conversations.read", actorId: agent.id } }),
  ).toBe(1);
  await expect(opened(agent, "2026-01-01", "2026-01-31")).rejects.toBeInstanceOf(NotFound);
});

test("more than one holds is refused with its number", async () => {
  const plan = await createPlan(customer, { at: new Date("2026-01-10T10:00:00Z") });
  await payBits(plan, STATEMENT_LIMITS.movements);
  await expect(opened(customer, "2026-01-01", "2026-01-31")).rejects.toEqual(
    new Invalid("documents.tooMany", { most: STATEMENT_LIMITS.movements }),
  );
  const { sections } = await opened(customer, "2026-01-01", "2026-01-11");
  expect(sections[0]?.movements).toHaveLength(1);
});

/** An öre each, all at once, as no provider would tell them. */
async function payBits({ id: planId, instalments }: OpenedPlan, count: number) {
  const instalmentId = instalments[0]?.id;
  const receivable = await db.ledgerAccount.findFirstOrThrow({ where: { ownerId: planId } });
  const clearing = await db.ledgerAccount.upsert({
    where: { kind_ownerId_currency: { kind: "clearing", ownerId: COMPANY, currency: "SEK" } },
    create: { kind: "clearing", ownerId: COMPANY, currency: "SEK" },
    update: {},
  });
  await db.$executeRaw`
    with paid as (
      insert into payment (id, customer_id, plan_id, instalment_id, currency, amount_minor, method, created_at, settled_at)
      select gen_random_uuid(), ${customer.id}::uuid, ${planId}::uuid, ${instalmentId}::uuid, 'SEK', 1, 'Visa', at, at
      from (values ('2026-01-12T10:00:00Z'::timestamptz)) as moment(at), generate_series(1, ${count})
      returning id
    ), booked as (
      insert into ledger_transaction (id, kind, plan_id, payment_id, occurred_at)
      select gen_random_uuid(), 'payment', ${planId}::uuid, id, '2026-01-12T10:00:00Z'::timestamptz from paid
      returning id
    )
    insert into ledger_entry (id, transaction_id, account_id, instalment_id, amount_minor)
    select gen_random_uuid(), booked.id, side.account_id, side.instalment_id, side.minor
    from booked, (values
      (${receivable.id}::uuid, ${instalmentId}::uuid, -1), (${clearing.id}::uuid, null, 1)
    ) as side(account_id, instalment_id, minor)`;
}

const COMPANY = "00000000-0000-0000-0000-000000000000";

import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addMethod } from "#server/payments/methods.ts";
import { recordPayment } from "#server/payments/payment.ts";
import { lockPlan } from "#server/payments/plan-lock.ts";
import { payBack } from "#server/payments/payout.ts";
import { recordRefund } from "#server/payments/refund.ts";
import { dayOf } from "#server/platform/calendar.ts";
import { db, pool } from "#server/platform/db.ts";
import { setAutopay } from "#server/plans/autopay/set.ts";
import { takeDueOf } from "#server/plans/autopay/take.ts";
import { plansSql } from "#server/plans/rows-sql.ts";
import type { Terms } from "#server/plans/schedule.ts";
import { fetchPlan, fetchPlansOf } from "#server/plans/rows.ts";
import { declineReturn, openReturn } from "#tests/support/cases.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { createTrained, endPause, pausePlans } from "#tests/support/hardship.ts";
import { attemptFor, createPlan } from "#tests/support/plans.ts";

const at = new Date("2026-12-01T09:00:00.123Z");

/** A plan to which everything has happened that can. */
async function createEventfulPlan(terms?: Terms) {
  const customer = await createCustomer();
  const plan = await createPlan(customer, terms ? { terms } : {});
  const { id: planId, purchaseId } = plan;
  const methodId = randomUUID();
  await addMethod({
    id: methodId,
    at,
    customerId: customer.id,
    kind: "card",
    label: "Visa ···· 4242",
    expiresOn: "2030-11-30",
  });
  await setAutopay({ viewer: customer, customerId: customer.id }, { planId, methodId, isOn: true });
  await takeDueOf(planId);
  await recordPayment(attemptFor(plan, 1, { failure: "declined" }));
  await recordPayment(attemptFor(plan, 1, { at }));
  const refundId = randomUUID();
  await recordRefund({ id: refundId, purchaseId, amountMinor: 10_000, at });
  await db.$transaction(async (tx) => {
    await payBack(tx, await lockPlan(tx, planId), 5_000, { customerId: customer.id, refundId, at });
  });
  await declineReturn(await openReturn(customer, { purchaseId, amountMinor: 5_000, at }), at);
  await endPause(await createTrained(), await pausePlans(customer, [plan], at));
  await db.extension.create({
    data: {
      instalmentId: attemptFor(plan, 2).instalmentId,
      customerId: customer.id,
      fromOn: new Date("2026-12-01"),
      toOn: new Date("2027-01-01"),
      agreedAt: at,
    },
  });
  const { instalmentId } = attemptFor(plan, 3);
  await db.reminder.create({
    data: { instalmentId, dueOn: new Date("2027-01-23"), kind: "before", step: 1, sentAt: at },
  });
  const picture = {
    hash: randomBytes(32).toString("hex"),
    fileId: randomUUID(),
    type: "image/png",
    size: 1,
  };
  await db.picture.create({ data: { ...picture, toldAt: at } });
  await db.purchaseItem.updateMany({ where: { purchaseId }, data: { pictureHash: picture.hash } });
  const sent = { purchaseId, customerId: customer.id, state: "sent", carrier: "DHL" } as const;
  const told = { trackingNumber: "JJD 1", trackingUrl: "https://dhl.example/JJD1" };
  await db.shipmentNews.create({ data: { ...sent, ...told, reference: randomUUID(), at } });
  return { customer, plan };
}

/** The same by Prisma, table by table. */
async function readByPrisma(id: string) {
  const { purchase: bought, ...plan } = await db.plan.findUniqueOrThrow({
    where: { id },
    include: {
      customer: { include: { methods: true } },
      instalments: {
        orderBy: { number: "asc" },
        include: {
          extensions: true,
          reminders: true,
          entries: { include: { transaction: true } },
        },
      },
      hardships: { include: { request: true } },
      complaints: true,
      method: true,
      payments: {
        orderBy: { createdAt: "asc" },
        include: { charge: { select: { proofUrl: true, automatic: true } } },
      },
      purchase: {
        include: {
          merchant: true,
          items: true,
          shipmentNews: true,
          refunds: {
            include: {
              payouts: { include: { payment: true } },
              transaction: { include: { entries: true } },
            },
          },
          cases: { include: { changes: { orderBy: [{ at: "asc" }, { id: "asc" }] } } },
        },
      },
    },
  });
  const instalments = plan.instalments.map(({ entries, ...instalment }) => ({
    ...instalment,
    outstandingMinor: sumOf(entries),
    openedMinor: sumOf(entries.filter(({ transaction }) => transaction.kind === "plan_opened")),
  }));
  const payments = plan.payments.map(({ charge, ...payment }) => ({
    ...payment,
    asksForProof: (charge?.proofUrl ?? null) !== null,
    isAutomatic: charge?.automatic ?? false,
  }));
  const { caseEmail, ...merchant } = bought.merchant;
  const hardships = plan.hardships.map(({ request, ...one }) => ({
    ...one,
    relief: request.relief,
  }));
  const cases = bought.cases.map((row) => ({
    ...row,
    changes: row.changes.map((change) => ({
      ...change,
      byCustomer: change.byId === change.customerId,
    })),
  }));
  const refunds = bought.refunds.map(({ payouts, transaction, ...row }) => ({
    ...row,
    lowered: transaction?.entries.flatMap(({ instalmentId, amountMinor }) =>
      instalmentId ? [{ instalmentId, minor: -amountMinor }] : [],
    ),
    payouts: payouts.map(({ payment, sentById, ...payout }) => ({
      ...payout,
      method: payment.method,
      isByHand: sentById !== null,
    })),
  }));
  const purchase = {
    ...bought,
    cases,
    refunds,
    merchant: { ...merchant, hears: caseEmail !== null },
  };
  const autopayDay = plan.autopayDay && dayOf(plan.autopayDay);
  return asNumbers({ ...plan, autopayDay, hardships, instalments, payments, purchase });
}

const sumOf = (entries: { amountMinor: bigint }[]) =>
  entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);

/** Money as the rows have it. */
function asNumbers(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(asNumbers);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, asNumbers(part)]));
}

test.each<[string, Terms | undefined]>([
  ["in instalments", undefined],
  ["with interest", { kind: "financing", months: 3, rateBps: 1290 }],
])("a plan %s read in one statement is the plan that stands in the tables", async (_, terms) => {
  const { customer, plan } = await createEventfulPlan(terms);
  const [row] = await fetchPlansOf(customer.id);
  expect(row?.purchase.refunds).toHaveLength(1);
  const { moveRules, autopayRules, ...own } = row ?? {};
  expect([moveRules, autopayRules]).toEqual([null, []]);
  expect(await readByPrisma(plan.id)).toMatchObject(own);
  expect(await fetchPlan(plan.id, {})).toEqual(row);
});

test("the newest plan comes first, and nobody else's comes at all", async () => {
  const customer = await createCustomer();
  const older = await createPlan(customer, { at: new Date("2026-01-01") });
  const newer = await createPlan(customer, { at: new Date("2026-02-01") });
  await createPlan(await createCustomer());
  expect((await fetchPlansOf(customer.id)).map(({ id }) => id)).toEqual([newer.id, older.id]);
  expect(await fetchPlan(older.id, { customerId: (await createCustomer()).id })).toBeUndefined();
});

test("no part of a plan is found by reading a whole table", async () => {
  const client = await pool.connect();
  await client.query("set enable_seqscan = off");
  const { rows } = await client.query<{ "QUERY PLAN": string }>(
    `explain (generic_plan, costs off) ${plansSql("plan.customer_id = $1")}`,
  );
  client.release(true);
  expect(rows.filter((row) => row["QUERY PLAN"].includes("Seq Scan"))).toEqual([]);
});

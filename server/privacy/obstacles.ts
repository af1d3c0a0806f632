import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import type { Obstacle } from "./schema.ts";

/** Money that a bank has sent may still come back within that time; most banks never say that it has arrived. */
const TRAVEL_MS = 14 * 24 * 60 * 60_000;

/** What is owed, asked for or promised, in one or the other direction: an account does not close over it. */
export async function obstaclesOf(tx: Tx, customerId: string): Promise<Obstacle[]> {
  return [
    ...(await plansOf(tx, customerId)),
    ...(await chargesOf(tx, customerId)),
    ...(await casesOf(tx, customerId)),
    ...(await complaintsOf(tx, customerId)),
    ...(await refundsOf(tx, customerId)),
    ...(await requestsOf(tx, customerId)),
    ...(await callsOf(tx, customerId)),
  ];
}

type PlanRow = { id: string; merchant: string; minor: number; currency: string };

async function plansOf(tx: Tx, customerId: string): Promise<Obstacle[]> {
  const rows = await tx.$queryRaw<PlanRow[]>`
    select plan.id, merchant.name as merchant, plan.currency,
           coalesce(sum(entry.amount_minor), 0)::float8 as minor
    from plan
    join purchase on purchase.id = plan.purchase_id
    join merchant on merchant.id = purchase.merchant_id
    left join instalment on instalment.plan_id = plan.id
    left join ledger_entry entry on entry.instalment_id = instalment.id
    where plan.customer_id = ${customerId}::uuid and plan.settled_at is null and plan.cancelled_at is null
    group by plan.id, merchant.name order by plan.opened_at, plan.id`;
  return rows.map(({ id, merchant, minor, currency }) => ({
    kind: "plan",
    id,
    merchant,
    owed: { minor, currency },
  }));
}

async function chargesOf(tx: Tx, customerId: string): Promise<Obstacle[]> {
  const rows = await tx.charge.findMany({
    where: { customerId, settledAt: null, failedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, amountMinor, currency }) => ({
    kind: "charge",
    id,
    amount: { minor: Number(amountMinor), currency },
  }));
}

const merchantName = { purchase: { select: { merchant: { select: { name: true } } } } } as const;

async function casesOf(tx: Tx, customerId: string): Promise<Obstacle[]> {
  const rows = await tx.case.findMany({
    where: { customerId, endedAt: null },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    include: merchantName,
  });
  return rows.map(({ id, purchase }) => ({ kind: "case", id, merchant: purchase.merchant.name }));
}

async function complaintsOf(tx: Tx, customerId: string): Promise<Obstacle[]> {
  const rows = await tx.complaint.findMany({
    where: { customerId, endedAt: null },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
    select: { id: true, reference: true },
  });
  return rows.map((row) => ({ kind: "complaint", ...row }));
}

async function refundsOf(tx: Tx, customerId: string): Promise<Obstacle[]> {
  const travelling = { gt: new Date(+now() - TRAVEL_MS) };
  const rows = await tx.payout.findMany({
    where: { customerId, arrivedAt: null, OR: [{ sentAt: null }, { sentAt: travelling }] },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: {
      payment: { select: { currency: true, planId: true, plan: { select: merchantName } } },
    },
  });
  return rows.map(({ id, amountMinor, payment: { currency, planId, plan } }) => ({
    kind: "refund",
    id,
    planId,
    merchant: plan.purchase.merchant.name,
    amount: { minor: Number(amountMinor), currency },
  }));
}

async function requestsOf(tx: Tx, customerId: string): Promise<Obstacle[]> {
  const rows = await tx.hardshipRequest.findMany({
    where: { customerId, endedAt: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => ({ kind: "hardship", id }));
}

async function callsOf(tx: Tx, customerId: string): Promise<Obstacle[]> {
  const rows = await tx.callback.findMany({
    where: { customerId, endedAt: null },
    select: { id: true, startsAt: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, startsAt }) => ({ kind: "call", id, startsAt: startsAt.toISOString() }));
}

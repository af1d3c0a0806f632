import { randomUUID } from "node:crypto";
import { openPayments } from "#server/desk/payment-news.ts";
import { askAbout } from "#server/payments/charge.ts";
import { addMethod } from "#server/payments/methods.ts";
import { askAboutPayout, sendPayout } from "#server/payments/payout.ts";
import { connectProvider, type Provider } from "#server/payments/provider.ts";
import { simulator } from "#server/payments/simulator/simulator.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { pay } from "#server/plans/pay.ts";

/** As at start-up, with what is said of the provider in place of what it would do. */
export function connectSimulator(faults: Partial<Provider> = {}) {
  openPayments();
  connectProvider({ ...simulator, ...faults });
}

/** @param digits the last four, by which the simulator knows what its bank does */
export async function cardOf(customer: Pick<Viewer, "id">, digits = "4242") {
  const id = randomUUID();
  const label = `Visa ···· ${digits}`;
  const at = new Date("2026-01-01T00:00:00Z");
  await addMethod({
    id,
    customerId: customer.id,
    kind: "card",
    expiresOn: "2031-12-31",
    label,
    at,
  });
  return id;
}

type Part = { planId: string; amountMinor: number; leftMinor?: number };

export const payWith = (viewer: Viewer, methodId: string, parts: Part[], key = randomUUID()) =>
  pay({ viewer, customerId: viewer.id }, { key, methodId, parts });

/** What the ledger and the provider say of one plan. */
export async function moneyOf(planId: string) {
  const entries = await db.ledgerEntry.aggregate({
    where: { transaction: { planId, kind: "payment" }, account: { kind: "clearing" } },
    _sum: { amountMinor: true },
  });
  const charges = await db.charge.findMany({
    where: { payments: { some: { planId } } },
    select: { id: true },
  });
  const taken = await db.simulatedCharge.aggregate({
    where: { id: { in: charges.map(({ id }) => id) }, settledAt: { not: null } },
    _sum: { amountMinor: true },
  });
  const late = await db.payout.findMany({
    where: { payment: { planId }, refundId: null },
    select: { id: true },
  });
  const returned = await db.simulatedPayout.aggregate({
    where: { id: { in: late.map(({ id }) => id) } },
    _sum: { amountMinor: true },
  });
  return {
    booked: Number(entries._sum.amountMinor),
    taken: Number(taken._sum.amountMinor) - Number(returned._sum.amountMinor),
  };
}

/** As jobs and sweep would: all that waits to be sent back is sent, and asked about where the answer is lost. */
export async function sendPayouts(planId: string) {
  const waiting = await db.payout.findMany({
    where: { payment: { planId }, sentAt: null, byHandAt: null },
    select: { id: true },
  });
  for (const { id } of waiting) await sendPayout(id).catch(() => askAboutPayout(id));
}

/** Those that nobody knows the end of. */
export const openCharges = (planId: string) =>
  db.charge.findMany({
    where: { payments: { some: { planId } }, settledAt: null, failedAt: null },
    select: { id: true },
  });

/** As time and the sweep would: banks that take their time have taken it, proofs are asked for no longer. */
export async function endCharges(planId: string) {
  for (const { id } of await openCharges(planId)) {
    // What the provider has never heard of is sent first.
    await askAbout(id);
    await db.simulatedCharge.updateMany({ where: { id }, data: { createdAt: new Date(0) } });
    await simulator.cancel(id);
    await askAbout(id);
  }
}

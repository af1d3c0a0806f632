import { randomUUID } from "node:crypto";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { takeBreak } from "#server/spending/break.ts";
import type { DeclineReason } from "#server/spending/schema.ts";
import { getSpending } from "#server/spending/spending.ts";
import { recordDecline, tellLimit } from "#server/spending/from-company.ts";
import { createCustomer } from "./factories.ts";
import { createMerchant, createPlan } from "./plans.ts";

/** 5,000.00 kronor, of which 1,200.00 are used by one running plan. */
export async function limitedCustomer(overrides: Parameters<typeof createCustomer>[0] = {}) {
  const customer = await createCustomer(overrides);
  await createPlan(customer);
  await setCompanyLimit(customer, 500_000);
  return customer;
}

export const setCompanyLimit = ({ id: customerId }: Viewer, amountMinor: number | null) =>
  db.$transaction((tx) => tellLimit(tx, { customerId, currency: "SEK", amountMinor }));

export async function limitOf(customer: Viewer) {
  const { limits } = await getSpending(customer);
  return limits.find(({ currency }) => currency === "SEK");
}

export async function breakOf(customer: Viewer) {
  const { break: running } = await getSpending(customer);
  return running;
}

/** The shortest one. */
export async function onBreak(customer: Viewer) {
  const [shortest] = (await getSpending(customer)).breaks;
  if (!shortest) throw new Error("No break can be begun");
  await takeBreak(customer, shortest);
  return shortest;
}

/** @returns its id */
export async function declineOf(
  { id: customerId }: Viewer,
  reason: DeclineReason = "overdue_payment",
  at = new Date("2026-11-23T09:00:00Z"),
) {
  const { id: merchantId } = await createMerchant();
  const told = { customerId, merchantId, currency: "SEK", amountMinor: 89_900, reason, at };
  const { id } = await db.$transaction((tx) =>
    recordDecline(tx, { reference: randomUUID(), ...told }),
  );
  return id;
}

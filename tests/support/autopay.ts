import { db } from "#server/platform/db.ts";
import { setAutopay } from "#server/plans/autopay/set.ts";
import { getPlan } from "#server/plans/plan.ts";
import { setTime } from "./clock.ts";
import { payingCustomer } from "./paying-customer.ts";

/** A plan of 3 × 62.66 pounds, due on 23 November, 23 December and 23 January, in London; it is 20 November. */
export async function onAutopay(digits = "4242") {
  setTime("2026-11-20T12:00:00Z");
  const paying = await payingCustomer(digits, { timeZone: "Europe/London" });
  await choose(paying, paying.methodId);
  return paying;
}

type Paying = Awaited<ReturnType<typeof payingCustomer>>;

export const choose = (
  { customer, plan }: Paying,
  methodId: string | null,
  isOn = methodId !== null,
) => setAutopay({ viewer: customer, customerId: customer.id }, { planId: plan.id, methodId, isOn });

/** Oldest first. */
export const chargesOf = ({ customer }: Paying) =>
  db.charge.findMany({ where: { customerId: customer.id }, orderBy: { createdAt: "asc" } });

export const firstOf = async ({ customer, plan }: Paying) =>
  (await getPlan(customer, plan.id)).instalments[0];

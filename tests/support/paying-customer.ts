import { randomUUID } from "node:crypto";
import { openPayments } from "#server/desk/payment-news.ts";
import { addMethod } from "#server/payments/methods.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { pay } from "#server/plans/pay.ts";
import type { OpenedPlan } from "#server/plans/open.ts";
import { createCustomer } from "./factories.ts";
import { createMerchant, createPlan } from "./plans.ts";

const MERCHANT = "North Sole";

/** Three instalments of 62.66 pounds at North Sole, and a card that does what its last four digits stand for. */
export async function payingCustomer(
  digits = "4242",
  overrides: Parameters<typeof createCustomer>[0] = {},
) {
  openPayments();
  const customer = await createCustomer({ locale: "en-GB", ...overrides });
  const { id: merchantId } = await createMerchant(MERCHANT);
  const items = [{ title: "Harbour leather boots", quantity: 1, unitMinor: 18_798 }];
  const plan = await createPlan(customer, { merchantId, currency: "GBP", items });
  const methodId = await addCard(customer, digits);
  return { customer, plan, methodId };
}

export async function addCard(
  { id: customerId }: Viewer,
  digits: string,
  expiresOn = "2030-12-31",
) {
  const id = randomUUID();
  const label = `Visa ···· ${digits}`;
  await addMethod({ id, customerId, kind: "card", label, expiresOn, at: new Date() });
  return id;
}

type Paying = { customer: Viewer; plan: OpenedPlan; methodId: string };

export const payFirst = ({ customer, plan, methodId }: Paying) =>
  pay(
    { viewer: customer, customerId: customer.id },
    { key: randomUUID(), methodId, parts: [{ planId: plan.id, amountMinor: 6266 }] },
  );

/** The first instalment of the plan, with a card whose bank takes its time. */
export async function pendingFirst(customer: Viewer, { id: planId, instalments }: OpenedPlan) {
  openPayments();
  const amountMinor = instalments[0]?.amountMinor ?? 0;
  const parts = [{ planId, amountMinor }];
  const methodId = await addCard(customer, "0077");
  await pay({ viewer: customer, customerId: customer.id }, { key: randomUUID(), methodId, parts });
}

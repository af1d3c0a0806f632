import type { z } from "zod";
import type { Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { planHooks } from "#server/plans/plan-hooks.ts";
import { recordDecline, tellLimit } from "#server/spending/from-company.ts";
import type { declineTold, limitTold } from "./inbound.ts";
import type { Answer } from "./once.ts";
import { mustBeKnown } from "./reference.ts";
import { mustHaveBeen } from "./times.ts";

/** What is told replaces what was. */
export async function putLimit(
  tx: Tx,
  reference: string,
  told: z.output<typeof limitTold>,
): Promise<Answer> {
  const customer = await customerWith(tx, reference);
  if (!customer) throw new NotFound();
  const { isNew } = await tellLimit(tx, { customerId: customer.id, ...told });
  return {
    status: isNew ? 201 : 200,
    body: { customer: reference, ...told },
    after: () => planHooks().changed(customer.id),
  };
}

/** A purchase that the company's own systems have not let through. */
export async function tellDecline(tx: Tx, told: z.output<typeof declineTold>): Promise<Answer> {
  const { reference, customer: customerReference, merchant: merchantReference, at } = told;
  mustHaveBeen(at);
  const found = await customerWith(tx, customerReference);
  const customer = mustBeKnown(found, "customer", customerReference);
  const shop = await tx.merchant.findUnique({ where: { reference: merchantReference } });
  const merchant = mustBeKnown(shop, "merchant", merchantReference);
  const { currency, amountMinor, reason } = told;
  const { id, isNew } = await recordDecline(tx, {
    reference,
    customerId: customer.id,
    merchantId: merchant.id,
    currency,
    amountMinor,
    reason,
    at,
  });
  return {
    status: isNew ? 201 : 200,
    body: { id, ...told, at: at.toISOString() },
    after: () => planHooks().changed(customer.id),
  };
}

const customerWith = (tx: Tx, reference: string) =>
  tx.person.findFirst({ where: { reference, role: "customer" }, select: { id: true } });

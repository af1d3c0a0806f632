import type { z } from "zod";
import type { Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { lockNames } from "#server/platform/locks.ts";
import { planHooks } from "#server/plans/plan-hooks.ts";
import { tellLimit } from "#server/spending/told.ts";
import type { declineTold, limitTold } from "./inbound.ts";
import type { Answer } from "./once.ts";
import { mustHaveBeen } from "./payments.ts";
import { idOf, mustBeKnown } from "./reference.ts";

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
  const { currency, reason } = told;
  const row = { currency, reason, customerId: customer.id, merchantId: merchant.id };
  const facts = { ...row, amountMinor: BigInt(told.amountMinor), declinedAt: at };
  const isNew = await write(tx, { id: idOf("decline", reference), reference, ...facts });
  return {
    status: isNew ? 201 : 200,
    body: { id: idOf("decline", reference), ...told, at: at.toISOString() },
    after: () => planHooks().changed(customer.id),
  };
}

type Told = Parameters<Tx["decline"]["create"]>[0]["data"] & { id: string; reference: string };

async function write(tx: Tx, decline: Told) {
  await lockNames(tx, "decline", [decline.reference]);
  const known = await tx.decline.findUnique({ where: { id: decline.id } });
  if (!known) await tx.decline.create({ data: decline });
  else if (textOf(known) !== textOf(decline)) throw new Conflict("feed.otherDecline");
  return !known;
}

const textOf = (decline: object) =>
  Object.entries(decline)
    .map(([name, value]) => `${name} ${value instanceof Date ? value.toISOString() : value}`)
    .toSorted()
    .join("\n");

const customerWith = (tx: Tx, reference: string) =>
  tx.person.findFirst({ where: { reference, role: "customer" }, select: { id: true } });

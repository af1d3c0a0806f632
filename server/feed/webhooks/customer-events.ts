import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { spendingReport } from "../spending-report.ts";
import type { NewEvent, Of } from "./event.ts";

/** Whom the company's own systems do not know they need not forget. Told of again, it is a new customer. */
export const erased = ({ reference }: Of<"erased">): NewEvent[] =>
  reference === null
    ? []
    : [{ kind: "customer.erased", data: { customer: reference, at: now().toISOString() } }];

/** All of it, as a checkout would read it. */
export async function ofSpending(
  tx: Tx,
  { customerId, cause }: Of<"spending">,
): Promise<NewEvent[]> {
  const reference = await referenceOf(tx, customerId);
  const spending = await spendingReport(customerId, tx);
  return [{ kind: "spending.changed", data: { customer: reference, cause, spending } }];
}

/** Which part it is; what it is now is read from us, and never travels in a webhook. */
export async function ofProfile(tx: Tx, { customerId, part }: Of<"profile">): Promise<NewEvent[]> {
  const reference = await referenceOf(tx, customerId);
  if (reference === null) return [];
  const changed = part === "home" ? "address" : part;
  return [{ kind: "customer.changed", data: { customer: reference, changed } }];
}

async function referenceOf(tx: Tx, id: string) {
  const person = await tx.person.findUniqueOrThrow({ where: { id }, select: { reference: true } });
  return person.reference;
}

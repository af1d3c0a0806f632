import { z } from "zod";
import { putCustomer } from "#server/feed/customers.ts";
import { customerTold, parameterReference } from "#server/feed/inbound.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { lockNames } from "#server/platform/locks.ts";
import type { Telling } from "./settle.ts";
import { isUnchanged } from "./unchanged.ts";

/** What stands in the address where the feed is told it has a column of its own. */
const input = z.strictObject({
  reference: parameterReference,
  ...customerTold.omit({ address: true }).shape,
});
type Customer = z.output<typeof input>;

export const customers: Telling<typeof input, Customer> = {
  input,
  tell: (tx, { reference, ...told }) => putCustomer(tx, reference, told),
  sort,
  write: (tx, all) =>
    tx.person.createMany({
      data: all.map((customer) => ({ ...customer, role: "customer", createdAt: now() })),
    }),
  again: "changed",
};

/** Whose address somebody has already is told by itself: it may be theirs, and it may not. */
async function sort(tx: Tx, all: Customer[]) {
  const references = all.map(({ reference }) => reference);
  await lockNames(tx, "customer", [...new Set(references)]);
  const rows = await tx.person.findMany({
    where: {
      OR: [{ reference: { in: references } }, { email: { in: all.map(({ email }) => email) } }],
    },
    select: {
      reference: true,
      name: true,
      email: true,
      locale: true,
      timeZone: true,
      phone: true,
    },
  });
  const known = new Map(rows.map((row) => [row.reference, row]));
  const addresses = new Set(rows.map(({ email }) => email));
  const sorted = new Map<Customer, "same" | { fresh: Customer }>();
  const seen = new Set<string>();
  for (const told of all) {
    const { reference, email } = told;
    const isFirst = !seen.has(reference) && !seen.has(email);
    seen.add(reference).add(email);
    if (!isFirst) continue;
    const row = known.get(reference);
    if (row && isUnchanged(told, { ...row, reference })) sorted.set(told, "same");
    else if (!row && !addresses.has(email)) sorted.set(told, { fresh: told });
  }
  return sorted;
}

import { v7 as newId } from "uuid";
import { z } from "zod";
import { merchantTold, parameterReference } from "#server/feed/inbound.ts";
import { putMerchant } from "#server/feed/merchants.ts";
import type { Tx } from "#server/platform/db.ts";
import { lockNames } from "#server/platform/locks.ts";
import type { Telling } from "./settle.ts";
import { isUnchanged } from "./unchanged.ts";

/** What stands in the address where the feed is told it has a column of its own. */
const input = z.strictObject({ reference: parameterReference, ...merchantTold.shape });
type Merchant = z.output<typeof input>;

export const merchants: Telling<typeof input, Merchant> = {
  input,
  tell: (tx, { reference, ...told }) => putMerchant(tx, reference, told),
  sort,
  write: (tx, all) =>
    tx.merchant.createMany({ data: all.map((merchant) => ({ ...merchant, slug: newId() })) }),
  again: "changed",
};

async function sort(tx: Tx, all: Merchant[]) {
  const references = all.map(({ reference }) => reference);
  await lockNames(tx, "merchant", [...new Set(references)]);
  const rows = await tx.merchant.findMany({ where: { reference: { in: references } } });
  const known = new Map(rows.map((row) => [row.reference, row]));
  const sorted = new Map<Merchant, "same" | { fresh: Merchant }>();
  const seen = new Set<string>();
  for (const told of all) {
    const row = known.get(told.reference);
    const isFirst = !seen.has(told.reference);
    seen.add(told.reference);
    if (!isFirst) continue;
    if (!row) sorted.set(told, { fresh: told });
    else if (isUnchanged(told, { ...row, reference: told.reference })) sorted.set(told, "same");
  }
  return sorted;
}

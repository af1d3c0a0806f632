import { announce } from "#server/platform/happening.ts";
import type { Tx } from "#server/platform/db.ts";
import { lockPeople } from "#server/platform/locks.ts";

type Told = { customerId: string; currency: string; amountMinor: number | null };

/** As the company has it; what the customer has set for themselves stays. */
export async function tellLimit(tx: Tx, { customerId, currency, amountMinor }: Told) {
  await lockPeople(tx, "spending", [customerId]);
  const where = { customerId_currency: { customerId, currency } };
  const known = await tx.spendingLimit.findUnique({ where });
  const isSame = known && known.amountMinor === (amountMinor === null ? null : BigInt(amountMinor));
  if (!isSame) {
    const create = { customerId, currency, amountMinor };
    await tx.spendingLimit.upsert({ where, create, update: { amountMinor } });
    await announce(tx, { kind: "spending", customerId, cause: "limit" });
  }
  return { isNew: !known };
}

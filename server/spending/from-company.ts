import { announce } from "#server/platform/happening.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { lockNames, lockPeople } from "#server/platform/locks.ts";
import type { Decline } from "#server/platform/prisma/client.ts";
import type { DeclineReason } from "./schema.ts";

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

type Declined = {
  reference: string;
  customerId: string;
  merchantId: string;
  currency: string;
  amountMinor: number;
  reason: DeclineReason;
  at: Date;
};

/** The same one again is fine. @throws Conflict when it was told otherwise before */
export async function recordDecline(tx: Tx, { amountMinor, at, ...told }: Declined) {
  const { reference } = told;
  await lockNames(tx, "decline", [reference]);
  const row = { ...told, amountMinor: BigInt(amountMinor), declinedAt: at };
  const known = await tx.decline.findUnique({ where: { reference } });
  if (known && !isSame(known, row)) throw new Conflict("feed.otherDecline");
  const { id } = known ?? (await tx.decline.create({ data: row }));
  return { id, isNew: !known };
}

const isSame = (known: Decline, { declinedAt, ...told }: Omit<Decline, "id">) =>
  +known.declinedAt === +declinedAt &&
  known.customerId === told.customerId &&
  known.merchantId === told.merchantId &&
  known.currency === told.currency &&
  known.amountMinor === told.amountMinor &&
  known.reason === told.reason;

import type { Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { outstandingByInstalment } from "./ledger.ts";

/**
 * Everything that moves a plan's money takes its row first, so that two of them come one after the other and the
 * second one sees what the first one did.
 */
export async function lockPlan(tx: Tx, id: string) {
  await tx.$queryRaw`select 1 from plan where id = ${id}::uuid for update`;
  const plan = await tx.plan.findUnique({
    where: { id },
    select: {
      id: true,
      customerId: true,
      currency: true,
      principalMinor: true,
      interestMinor: true,
      settledAt: true,
      cancelledAt: true,
      purchase: { select: { id: true, merchantId: true } },
      instalments: { select: { id: true, number: true }, orderBy: { number: "asc" } },
    },
  });
  if (!plan) throw new NotFound();
  const owed = await outstandingByInstalment([id], tx);
  return {
    ...plan,
    instalments: plan.instalments.map((instalment) => ({
      ...instalment,
      outstandingMinor: owed.get(instalment.id) ?? 0,
    })),
  };
}

export type LockedPlan = Awaited<ReturnType<typeof lockPlan>>;

export const outstandingOf = ({ instalments }: LockedPlan) =>
  instalments.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0);

/** What the ledger takes to find the accounts of a booking. */
export const ownersOf = ({ id, currency, purchase }: LockedPlan) => ({
  planId: id,
  currency,
  merchantId: purchase.merchantId,
});

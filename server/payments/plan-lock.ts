import type { Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";

export type LockedPlan = {
  id: string;
  customerId: string;
  purchaseId: string;
  merchantId: string;
  currency: string;
  principalMinor: number;
  interestMinor: number;
  hasEnded: boolean;
  instalments: { id: string; outstandingMinor: number }[];
};

type PlanRow = Omit<LockedPlan, "instalments" | "principalMinor" | "interestMinor"> & {
  principalMinor: bigint;
  interestMinor: bigint;
};

/** Taken first by everything that moves a plan's money: the second sees what the first one did. */
export async function lockPlan(tx: Tx, id: string): Promise<LockedPlan> {
  const [plan] = await tx.$queryRaw<PlanRow[]>`
    select plan.id, plan.customer_id as "customerId", plan.purchase_id as "purchaseId",
           purchase.merchant_id as "merchantId", plan.currency,
           plan.principal_minor as "principalMinor", plan.interest_minor as "interestMinor",
           plan.settled_at is not null or plan.cancelled_at is not null as "hasEnded"
    from plan join purchase on purchase.id = plan.purchase_id
    where plan.id = ${id}::uuid
    for update of plan`;
  if (!plan) throw new NotFound();
  // A statement of its own: it sees what was committed while this one waited for the row.
  const instalments = await tx.$queryRaw<{ id: string; outstanding: bigint }[]>`
    select instalment.id, coalesce(sum(entry.amount_minor), 0)::bigint as outstanding
    from instalment left join ledger_entry entry on entry.instalment_id = instalment.id
    where instalment.plan_id = ${id}::uuid
    group by instalment.id
    order by instalment.number`;
  return {
    ...plan,
    principalMinor: Number(plan.principalMinor),
    interestMinor: Number(plan.interestMinor),
    instalments: instalments.map(({ id: instalmentId, outstanding }) => ({
      id: instalmentId,
      outstandingMinor: Number(outstanding),
    })),
  };
}

export const outstandingOf = ({ instalments }: LockedPlan) =>
  instalments.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0);

export const ownersOf = ({ id, currency, merchantId }: LockedPlan) => ({
  planId: id,
  currency,
  merchantId,
});

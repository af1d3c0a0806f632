import type { Tx } from "#server/platform/db.ts";

type PlanRow = {
  id: string;
  reference: string;
  customerId: string;
  merchantId: string;
  currency: string;
  purchasedAt: Date;
};
type InstalmentRow = { id: string; planId: string; number: number; outstanding: bigint };

/** As `lockPlan`, for a batch of them in the order of their ids, by what the company calls them. */
export async function lockedPlans(tx: Tx, references: string[]) {
  const plans = await tx.$queryRaw<PlanRow[]>`
    select plan.id, plan.reference, plan.customer_id as "customerId",
           purchase.merchant_id as "merchantId", plan.currency,
           purchase.purchased_at as "purchasedAt"
    from plan join purchase on purchase.id = plan.purchase_id
    where plan.reference = any(${references}::text[])
    order by plan.id
    for update of plan`;
  // A statement of its own: it sees what was committed while this one waited for the rows.
  const instalments = await tx.$queryRaw<InstalmentRow[]>`
    select instalment.id, instalment.plan_id as "planId", instalment.number,
           coalesce(sum(entry.amount_minor), 0)::bigint as outstanding
    from instalment left join ledger_entry entry on entry.instalment_id = instalment.id
    where instalment.plan_id = any(${plans.map(({ id }) => id)}::uuid[])
    group by instalment.id`;
  const ofPlan = Map.groupBy(instalments, ({ planId }) => planId);
  return new Map(plans.map((plan) => [plan.reference, standing(plan, ofPlan.get(plan.id) ?? [])]));
}

function standing(
  { id, customerId, merchantId, currency, purchasedAt }: PlanRow,
  rows: InstalmentRow[],
) {
  const instalments = rows.map(
    ({ id: instalmentId, number, outstanding }) =>
      [number, { id: instalmentId, outstandingMinor: Number(outstanding) }] satisfies [
        number,
        object,
      ],
  );
  const outstandingMinor = rows.reduce((sum, { outstanding }) => sum + Number(outstanding), 0);
  return {
    id,
    customerId,
    merchantId,
    currency,
    purchasedAt,
    outstandingMinor,
    instalments: new Map(instalments),
  };
}

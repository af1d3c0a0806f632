import type { LockedPlan } from "#server/payments/plan-lock.ts";
import { dayOf } from "#server/platform/calendar.ts";
import type { Tx } from "#server/platform/db.ts";
import type { Payable } from "./paying.ts";

type Row = { id: string; number: number; dueOn: Date; pending: bigint };

/** As it stands under the plan's lock: what is owed of each instalment, and what of it is being paid already. */
export async function payableIn(tx: Tx, plan: LockedPlan): Promise<Payable[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select instalment.id, number, due_on as "dueOn", coalesce(sum(payment.amount_minor), 0)::bigint as pending
    from instalment left join payment on payment.instalment_id = instalment.id
      and payment.settled_at is null and payment.failed_at is null
    where instalment.plan_id = ${plan.id}::uuid
    group by instalment.id
    order by due_on, number`;
  return rows.map(({ id, number, dueOn, pending }) => ({
    id,
    number,
    dueOn: dayOf(dueOn),
    outstandingMinor: plan.instalments.find((one) => one.id === id)?.outstandingMinor ?? 0,
    pendingMinor: Number(pending),
  }));
}

import { pool } from "#server/platform/db.ts";
import type { Booked, Opening } from "./movements.ts";
import type { Period } from "./schema.ts";

type Asked = { customerId: string; timeZone: string; period: Period };

/** Midnights where the customer lives, also of days that begin at one o'clock or are an hour short. */
const BOUNDS = `
  bounds as (
    select $3::date::timestamp at time zone $2 as "from", ($4::date + 1)::timestamp at time zone $2 as "to"
  )`;

export async function openingsOf({ customerId, timeZone, period }: Asked): Promise<Opening[]> {
  const { rows } = await pool.query<Opening>({
    name: "statement-openings",
    text: `
      with ${BOUNDS}
      select plan.currency, sum(entry.amount_minor)::float8 as minor
      from plan
      join ledger_transaction booking on booking.plan_id = plan.id
      join ledger_entry entry on entry.transaction_id = booking.id
      join ledger_account account on account.id = entry.account_id and account.kind = 'receivable'
      cross join bounds
      where plan.customer_id = $1::uuid and booking.occurred_at < bounds."from" and bounds."to" is not null
      group by plan.currency`,
    values: [customerId, timeZone, period.from, period.to],
  });
  return rows;
}

/** What one charge paid of one plan is one row, however many instalments it paid. @param most rows to read */
export async function bookedIn(
  { customerId, timeZone, period }: Asked,
  most: number,
): Promise<Booked[]> {
  const { rows } = await pool.query<Booked>({
    name: "statement-bookings",
    text: `
      with ${BOUNDS}
      select booking.kind, to_char(booking.occurred_at at time zone $2, 'YYYY-MM-DD') as "on",
             plan.id as "planId", plan.currency, merchant.name as merchant, purchase.reference as "order",
             coalesce(max(payment.method), max(back.methods)) as method,
             coalesce(bool_or(back."isElsewhere"), false) as "isElsewhere",
             coalesce(payment.charge_id, booking.payment_id, booking.refund_id) as "causeId",
             ${sumOf("receivable")} as "receivableMinor",
             ${sumOf("interest")} as "interestMinor",
             ${sumOf("clearing")} as "clearingMinor"
      from plan
      join purchase on purchase.id = plan.purchase_id
      join merchant on merchant.id = purchase.merchant_id
      join ledger_transaction booking on booking.plan_id = plan.id
      join ledger_entry entry on entry.transaction_id = booking.id
      join ledger_account account on account.id = entry.account_id
      left join payment on payment.id = booking.payment_id
      left join lateral (
        select string_agg(distinct paid.method, ', ' order by paid.method) as methods,
               bool_or(payout.by_hand_at is not null) as "isElsewhere"
        from payout join payment paid on paid.id = payout.payment_id
        where payout.refund_id = booking.refund_id
      ) back on true
      cross join bounds
      where plan.customer_id = $1::uuid and booking.kind <> 'rescheduled'
        and booking.occurred_at >= bounds."from" and booking.occurred_at < bounds."to"
      group by booking.kind, booking.occurred_at, plan.id, merchant.name, purchase.reference, "causeId"
      order by booking.occurred_at, min(booking.id::text)
      limit $5`,
    values: [customerId, timeZone, period.from, period.to, most],
  });
  return rows;
}

function sumOf(kind: string) {
  return `coalesce(sum(entry.amount_minor) filter (where account.kind = '${kind}'), 0)::float8`;
}

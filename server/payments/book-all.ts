import { v7 as newId } from "uuid";
import type { Tx } from "#server/platform/db.ts";
import { insertRows } from "#server/platform/insert-rows.ts";
import { balanced, type Booking, type Entry, ownerOf } from "./ledger.ts";

type Wanted = { id: string; kind: Entry["account"]; owner_id: string; currency: string };

/**
 * As `book`, for thousands of bookings in four statements. Nothing is announced: only what a company brings with it
 * comes in such numbers.
 */
export async function bookAll(tx: Tx, bookings: [Booking, Entry[]][]) {
  if (bookings.length === 0) return;
  const booked = bookings.map(([booking, all]) => ({
    id: newId(),
    booking,
    entries: balanced(all),
  }));
  const accounts = await accountsFor(
    tx,
    booked.flatMap(({ booking, entries }) =>
      entries.map(({ account }) => wantedOf(booking, account)),
    ),
  );
  await insertRows(
    tx,
    "ledger_transaction",
    {
      id: "uuid",
      kind: '"LedgerTransactionKind"',
      plan_id: "uuid",
      payment_id: "uuid",
      refund_id: "uuid",
      occurred_at: "timestamptz",
    },
    booked.map(({ id, booking }) => ({
      id,
      kind: booking.kind,
      plan_id: booking.planId,
      payment_id: booking.paymentId ?? null,
      refund_id: booking.refundId ?? null,
      occurred_at: booking.occurredAt.toISOString(),
    })),
  );
  await insertRows(
    tx,
    "ledger_entry",
    {
      id: "uuid",
      transaction_id: "uuid",
      account_id: "uuid",
      instalment_id: "uuid",
      amount_minor: "bigint",
    },
    booked.flatMap(({ id, booking, entries }) =>
      entries.map(({ account, minor, instalmentId = null }) => ({
        id: newId(),
        transaction_id: id,
        account_id: found(accounts, wantedOf(booking, account)),
        instalment_id: instalmentId,
        amount_minor: minor,
      })),
    ),
  );
}

const wantedOf = (booking: Booking, kind: Entry["account"]): Wanted => ({
  id: newId(),
  kind,
  owner_id: ownerOf(kind, booking),
  currency: booking.currency,
});

const nameOf = ({ kind, owner_id: owner, currency }: Wanted) => `${kind} ${owner} ${currency}`;

function found(accounts: Map<string, string>, wanted: Wanted) {
  const id = accounts.get(nameOf(wanted));
  if (!id) throw new Error(`There is no ${wanted.kind} account in ${wanted.currency}`);
  return id;
}

/** Always opened in one order, so that two who open the same ones wait for each other and never in a circle. */
async function accountsFor(tx: Tx, all: Wanted[]) {
  const wanted = new Map(all.map((one) => [nameOf(one), one]));
  const rows = await tx.$queryRaw<Wanted[]>`
    with wanted as (
      select * from json_to_recordset(${JSON.stringify([...wanted.values()])}::json)
        as given(id uuid, kind "LedgerAccountKind", owner_id uuid, currency char(3))
    ), opened as (
      insert into ledger_account (id, kind, owner_id, currency)
      select id, kind, owner_id, currency from wanted
      where not exists (
        select 1 from ledger_account known
        where known.kind = wanted.kind and known.owner_id = wanted.owner_id
          and known.currency = wanted.currency
      )
      order by kind, owner_id, currency
      on conflict do nothing
      returning id, kind, owner_id, currency
    )
    select * from opened
    union all
    select account.id, account.kind, account.owner_id, account.currency
    from wanted join ledger_account account
      on account.kind = wanted.kind and account.owner_id = wanted.owner_id
      and account.currency = wanted.currency`;
  return new Map(rows.map((row) => [nameOf(row), row.id]));
}

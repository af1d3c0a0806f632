import type { Tx } from "#server/platform/db.ts";
import type { MovedView } from "./schema.ts";

export type InstalmentFacts = {
  planId: string;
  merchant: string;
  title: string;
  number: number;
  of: number;
  outstandingMinor: number;
  currency: string;
  customer: { name: string; email: string; locale: string; timeZone: string };
};

/** What a mail or a line says of one instalment. In one statement: a transaction has one connection. */
export async function factsOfInstalment(tx: Tx, id: string): Promise<InstalmentFacts> {
  const [facts] = await tx.$queryRaw<InstalmentFacts[]>`
    select plan.id as "planId", merchant.name as merchant, plan.currency, instalment.number,
           (select count(*)::int from instalment other where other.plan_id = plan.id) as "of",
           (select string_agg(title, ', ' order by position)
              from purchase_item where purchase_id = purchase.id) as title,
           (select coalesce(sum(amount_minor), 0)::float8
              from ledger_entry where instalment_id = instalment.id) as "outstandingMinor",
           json_build_object('name', customer.name, 'email', customer.email, 'locale', customer.locale,
             'timeZone', customer.time_zone) as customer
    from instalment
    join plan on plan.id = instalment.plan_id
    join purchase on purchase.id = plan.purchase_id
    join merchant on merchant.id = purchase.merchant_id
    join person customer on customer.id = plan.customer_id
    where instalment.id = ${id}::uuid`;
  if (!facts) throw new Error(`There is no instalment ${id}`);
  return facts;
}

export const movedView = (
  { planId, merchant, title, number, of, outstandingMinor, currency }: InstalmentFacts,
  { fromOn, toOn }: { fromOn: string; toOn: string },
): MovedView => ({
  planId,
  merchant,
  title,
  number,
  of,
  amount: { minor: outstandingMinor, currency },
  fromOn,
  toOn,
});

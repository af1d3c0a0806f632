import type { Tx } from "#server/platform/db.ts";

export type ChargeFacts = {
  method: string;
  merchants: string[];
  customer: { name: string; email: string; locale: string };
  askedBy: string;
};

/** Who paid what to whom. In one statement: a transaction has one connection, and asks one thing after the other. */
export async function factsOfCharge(tx: Pick<Tx, "$queryRaw">, id: string): Promise<ChargeFacts> {
  const [facts] = await tx.$queryRaw<ChargeFacts[]>`
    select payment_method.label as method, asked_by.name as "askedBy",
           json_build_object('name', customer.name, 'email', customer.email, 'locale', customer.locale) as customer,
           array(
             select distinct merchant.name from payment
             join plan on plan.id = payment.plan_id
             join purchase on purchase.id = plan.purchase_id
             join merchant on merchant.id = purchase.merchant_id
             where payment.charge_id = charge.id and payment.failure is distinct from 'no_longer_owed'
             order by merchant.name
           ) as merchants
    from charge
    join payment_method on payment_method.id = charge.method_id
    join person customer on customer.id = charge.customer_id
    join person asked_by on asked_by.id = charge.asked_by_id
    where charge.id = ${id}::uuid`;
  if (!facts) throw new Error(`There is no charge ${id}`);
  return facts;
}

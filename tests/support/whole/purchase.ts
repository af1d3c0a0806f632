import { randomUUID } from "node:crypto";
import { pool } from "#server/platform/db.ts";
import { insert, LONG_AGO, type Who, withId } from "./insert.ts";

export async function buy({ customerId, staffId }: Who) {
  const at = LONG_AGO;
  const merchantId = await withId("merchant", {
    slug: randomUUID(),
    name: "North Sole",
    category: "shoes",
    website: "https://shop.test",
    case_email: `${randomUUID()}@shop.test`,
  });
  const money = { currency: "EUR" };
  const purchaseId = await withId("purchase", {
    customer_id: customerId,
    merchant_id: merchantId,
    reference: randomUUID(),
    ...money,
    total_minor: 5000,
    purchased_at: at,
  });
  await insert("purchase_item", {
    purchase_id: purchaseId,
    position: 1,
    title: "Boots",
    quantity: 1,
    unit_minor: 5000,
  });
  const own = { customer_id: customerId };
  await withId("shipment_news", {
    ...own,
    purchase_id: purchaseId,
    reference: randomUUID(),
    state: "sent",
    at,
    carrier: "DHL",
    tracking_number: "JJD 0003",
    tracking_url: "https://carrier.test/JJD0003",
  });
  await insert("spending_limit", { ...own, ...money, amount_minor: 9000 });
  const over = { from_at: at, until_at: "2026-04-02", ended_at: "2026-03-20", end_reason: "Asked" };
  await withId("spending_break", { ...own, ...over, ended_by_id: staffId });
  await withId("decline", {
    ...own,
    ...money,
    reference: randomUUID(),
    merchant_id: merchantId,
    amount_minor: 700,
    reason: "not_given",
    declined_at: at,
  });
  const methodId = await withId("payment_method", { ...own, kind: "card", label: "Visa" });
  await withId("method_setup", { ...own, created_at: at });
  await insert("stripe_customer", { customer_id: customerId, stripe_id: `cus_${customerId}` });
  await insert("stripe_setup", { id: methodId, session_id: `cs_${methodId}`, created_at: at });
  await insert("simulated_setup", {
    id: methodId,
    created_at: at,
    label: "Visa",
    expires_on: "2028-01-31",
    done_at: at,
  });
  const planId = await withId("plan", {
    ...own,
    ...money,
    purchase_id: purchaseId,
    kind: "instalments",
    principal_minor: 5000,
    opened_at: at,
    settled_at: at,
    reference: randomUUID(),
    method_id: methodId,
  });
  const instalmentId = await withId("instalment", {
    plan_id: planId,
    number: 1,
    due_on: "2026-04-02",
    amount_minor: 5000,
  });
  await withId("extension", {
    ...own,
    instalment_id: instalmentId,
    from_on: "2026-04-01",
    to_on: "2026-04-02",
    agreed_at: at,
  });
  const chargeId = await withId("charge", {
    ...own,
    ...money,
    key: randomUUID(),
    asked_by_id: staffId,
    method_id: methodId,
    amount_minor: 5000,
    created_at: at,
    settled_at: at,
    proof_url: "https://bank.test",
  });
  await insert("simulated_charge", {
    id: chargeId,
    card: "Visa",
    ...money,
    amount_minor: 5000,
    created_at: at,
    settled_at: at,
  });
  const paymentId = await withId("payment", {
    ...own,
    ...money,
    plan_id: planId,
    instalment_id: instalmentId,
    amount_minor: 5000,
    method: "Visa",
    created_at: at,
    settled_at: at,
    charge_id: chargeId,
    reference: randomUUID(),
  });
  await book({ planId, paymentId, instalmentId });
  return { merchantId, purchaseId, planId, paymentId };
}

const account = (kind: string, owner: string) =>
  withId("ledger_account", { kind, owner_id: owner, currency: "EUR" });

async function book(of: { planId: string; paymentId: string; instalmentId: string }) {
  const [owed, paid] = [
    await account("receivable", of.planId),
    await account("clearing", randomUUID()),
  ];
  const id = randomUUID();
  await pool.query(
    `with movement as (
       insert into ledger_transaction (id, kind, plan_id, payment_id, occurred_at)
       values ($1::uuid, 'payment', $2, $3, now()) returning id)
     insert into ledger_entry (id, transaction_id, account_id, instalment_id, amount_minor)
     select gen_random_uuid(), $1::uuid, a, i, m
     from (values ($4::uuid, $6::uuid, -5000), ($5::uuid, null, 5000)) as part(a, i, m)`,
    [id, of.planId, of.paymentId, owed, paid, of.instalmentId],
  );
}

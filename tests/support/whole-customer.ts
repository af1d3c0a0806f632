import { randomUUID } from "node:crypto";
import { pool } from "#server/platform/db.ts";

const LONG_AGO = new Date("2026-03-02T10:00:00Z");

/** A row with everything that the table asks for; `values` by column. @returns its id */
async function insert(table: string, values: Record<string, unknown>) {
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${index + 1}`);
  const quoted = columns.map((column) => `"${column}"`);
  await pool.query(
    `insert into "${table}" (${quoted.join(", ")}) values (${places.join(", ")})`,
    Object.values(values),
  );
  return typeof values.id === "string" ? values.id : "";
}

const withId = (table: string, values: Record<string, unknown>) =>
  insert(table, { id: randomUUID(), ...values });

type Who = { customerId: string; staffId: string };

/** Somebody of whom there is a row in every table that can have one, and with whom everything is settled. */
export async function createWholeCustomer(staffId: string) {
  const customerId = await withId("person", {
    email: `${randomUUID()}@example.test`,
    name: "Ada Lindqvist",
    role: "customer",
    locale: "en",
    time_zone: "Europe/Stockholm",
    reference: randomUUID(),
    phone: "+46701234567",
  });
  const who = { customerId, staffId };
  const bought = await buy(who);
  const conversationId = await talk(who);
  await complain(who, bought);
  await call(who, { ...bought, conversationId });
  await beHere(who);
  return { customerId, ...bought, conversationId };
}

async function buy({ customerId, staffId }: Who) {
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
  const methodId = await withId("payment_method", { ...own, kind: "card", label: "Visa" });
  await withId("method_setup", { ...own, created_at: at });
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

async function book(of: { planId: string; paymentId: string; instalmentId: string }) {
  const account = (kind: string, owner: string) =>
    withId("ledger_account", { kind, owner_id: owner, currency: "EUR" });
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

async function complain(
  { customerId, staffId }: Who,
  { purchaseId, planId, paymentId }: { purchaseId: string; planId: string; paymentId: string },
) {
  const [own, at] = [{ customer_id: customerId }, LONG_AGO];
  const caseId = await withId("purchase_case", {
    ...own,
    purchase_id: purchaseId,
    key: randomUUID(),
    amount_minor: 100,
    opened_at: at,
    held_at: at,
    due_on: at,
    ended_at: at,
    end: "accepted",
  });
  const changeId = await withId("case_change", {
    ...own,
    case_id: caseId,
    step: "said",
    by_id: customerId,
    text: "Torn",
    at,
  });
  await withId("stored_file", {
    ...own,
    uploaded_by_id: customerId,
    name: "photo.jpg",
    type: "image/jpeg",
    size: 3,
    case_id: caseId,
    change_id: changeId,
  });
  await insert("refund_proposal", {
    case_id: caseId,
    amount_minor: 100,
    text: "We could",
    proposed_by_id: staffId,
    proposed_at: at,
  });
  const refundId = await withId("refund", {
    ...own,
    purchase_id: purchaseId,
    case_id: caseId,
    amount_minor: 100,
    to_plan_minor: 0,
    created_at: at,
    reference: randomUUID(),
  });
  await withId("payout", {
    ...own,
    payment_id: paymentId,
    refund_id: refundId,
    amount_minor: 100,
    created_at: at,
    sent_at: at,
    arrived_at: at,
    reference: "b",
  });
  const requestId = await withId("hardship_request", {
    ...own,
    key: randomUUID(),
    reason: "illness",
    text: "I am ill",
    answer: "Get well",
    asked_by_id: customerId,
    opened_at: at,
    due_on: at,
    ended_at: at,
    end: "agreed",
    relief: "one_month",
    ended_by_id: staffId,
  });
  const pause = { request_id: requestId, plan_id: planId, opened_at: at, ended_at: at };
  await withId("hardship", { ...own, ...pause });
}

async function talk({ customerId, staffId }: Who) {
  const own = { customer_id: customerId };
  const id = await withId("conversation", {
    ...own,
    locale: "en",
    seq: 2,
    closed_at: LONG_AGO,
    preview: "Hello",
  });
  const said = { conversation_id: id, kind: "message", content: { text: "Hello" } };
  await insert("event", { ...said, seq: 1, author: "customer", author_id: customerId });
  await insert("event", {
    ...said,
    seq: 2,
    kind: "note",
    internal: true,
    author: "agent",
    author_id: staffId,
  });
  await withId("assistant_run", {
    conversation_id: id,
    turn: 0,
    question_seq: 1,
    draft: "He",
    ended_at: LONG_AGO,
    end: "failed",
  });
  await withId("human_request", {
    ...own,
    conversation_id: id,
    asked_by: "words",
    reason: "Please",
    asked_at: LONG_AGO,
    first_asked_at: LONG_AGO,
    deadline_at: new Date(),
    owner_id: staffId,
    ended_at: LONG_AGO,
    end: "joined",
  });
  return id;
}

async function call(
  { customerId, staffId }: Who,
  { planId, conversationId }: { planId: string; conversationId: string },
) {
  const about = { customer_id: customerId, plan_id: planId, conversation_id: conversationId };
  // An agent has one call at a time.
  const startsAt = new Date(+LONG_AGO + Math.floor(Math.random() * 1e7) * 1000);
  const callbackId = await withId("callback", {
    ...about,
    agent_id: staffId,
    topic: "other",
    note: "About boots",
    phone: "+46701234567",
    starts_at: startsAt,
    ends_at: new Date(+startsAt + 1000),
    time_zone: "Europe/Stockholm",
    wall_time: "2026-03-02T11:00",
    language: "sv",
    client_key: randomUUID(),
    request_hash: "a".repeat(64),
    ended_at: LONG_AGO,
    end: "kept",
  });
  await insert("callback_attempt", {
    callback_id: callbackId,
    number: 1,
    agent_id: staffId,
    started_at: LONG_AGO,
    ended_at: LONG_AGO,
    outcome: "reached",
    notes: "Nice",
  });
  const feedbackId = await withId("feedback_item", {
    ...about,
    kind: "idea",
    source: "form",
    text: "More boots",
    locale: "en",
    client_key: randomUUID(),
  });
  await withId("feedback_change", {
    feedback_id: feedbackId,
    kind: "note",
    author_id: staffId,
    text: "Good",
  });
  await withId("audit_entry", {
    actor_id: staffId,
    action: "plans.read",
    subject_id: planId,
    customer_id: customerId,
    details: { name: "North Sole" },
  });
}

async function beHere({ customerId }: Who) {
  const later = new Date(Date.now() + 86_400_000);
  await withId("session", {
    person_id: customerId,
    token_hash: randomUUID(),
    user_agent: "Firefox",
    expires_at: later,
  });
  await withId("data_export", { customer_id: customerId, asked_at: LONG_AGO, ready_at: LONG_AGO });
}

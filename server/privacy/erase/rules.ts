/** What becomes of a customer's rows in one table. `$1` is the customer. */
export type Erasure = { table: string; sql: string };

const own = (table: string, change: string): Erasure => ({
  table,
  sql: `update ${table} set ${change} where customer_id = $1`,
});
const gone = (table: string, which = "customer_id = $1"): Erasure => ({
  table,
  sql: `delete from ${table} where ${which}`,
});
const below = (table: string, change: string, by: string, parent: string): Erasure => ({
  table,
  sql: `update ${table} set ${change} where ${by} in (select id from ${parent} where customer_id = $1)`,
});

/** Of what an agent told of a shift: a conversation of the customer is named there. */
const isAbout = (pain: string) => `exists (
  select 1 from jsonb_array_elements(${pain} -> 'evidence') as said
  join conversation on conversation.id::text = said ->> 'conversationId' where customer_id = $1)`;

const NOBODY = "Closed account";

/**
 * In this order: mails and answers are found by what the person's row still says. What is append-only loses its words
 * through erase_words, and what the ledger needs stays (kept-columns.ts).
 */
export const erasures: Erasure[] = [
  gone("mail", "to_address = (select email from person where id = $1)"),
  gone(
    "mail",
    // What shops and staff were written about them: by order number, by address, or by name to staff.
    `exists (
       select 1 from person who left join purchase on purchase.customer_id = who.id
       left join merchant on merchant.id = purchase.merchant_id
       where who.id = $1 and (
         (to_address = merchant.case_email and strpos(subject || ' ' || text, purchase.reference) > 0)
         or strpos(subject || ' ' || text, who.email) > 0
         or (strpos(subject || ' ' || text, who.name) > 0
             and to_address in (select email from person where role <> 'customer'))))`,
  ),
  gone("sign_in_code", "email = (select email from person where id = $1)"),
  gone("application", "email = (select email from person where id = $1)"),
  {
    table: "feed_request",
    // The key stays: what is told again under it is answered as told already, and begins nothing anew.
    sql: `update feed_request set body = '{}' where exists (
            select 1 from person where id = $1 and (
              strpos(body::text, to_jsonb(email)::text) > 0 or strpos(body::text, to_jsonb(reference)::text) > 0))`,
  },
  gone(
    "webhook_event",
    `exists (select 1 from person where id = $1 and strpos(data::text, to_jsonb(reference)::text) > 0)
     or exists (select 1 from plan where customer_id = $1 and strpos(data::text, plan.id::text) > 0)`,
  ),
  {
    table: "feed_import_run",
    // The reasons name what was refused; the file itself is swept.
    sql: `update feed_import_run set problems = '[]' where exists (
            select 1 from person where id = $1 and strpos(problems::text, to_jsonb(reference)::text) > 0)`,
  },
  gone("data_export"),
  gone("session", "person_id = $1"),
  gone("saved_reply", "owner_id = $1"),
  gone("stripe_setup", "id in (select id from method_setup where customer_id = $1)"),
  gone("method_setup"),
  own("plan", "method_id = null, autopay = false"),
  {
    table: "payment_method",
    sql: `update payment_method set label = '', expires_on = null, token = null, is_default = false,
                 removed_at = coalesce(removed_at, now()) where customer_id = $1`,
  },
  own("payment", "method = ''"),
  own("charge", "proof_url = null"),
  below("purchase_item", "title = '', picture_hash = null", "purchase_id", "purchase"),
  gone("shipment_news"),
  gone("spending_limit"),
  gone("spending_break"),
  gone("decline"),
  gone("stored_file"),
  gone("refund_proposal", "case_id in (select id from purchase_case where customer_id = $1)"),
  own(
    "complaint",
    "text = '', wish = '', redress = '', redressed_at = null, country = null, happened_on = null",
  ),
  own("hardship_request", "reason = 'unsaid', text = '', answer = '', wish = null"),
  own(
    "callback",
    "note = '', phone = '+1000000', time_zone = 'UTC', wall_time = '', language = 'en', request_hash = null",
  ),
  below("callback_attempt", "notes = ''", "callback_id", "callback"),
  gone("phone_call", "callback_id in (select id from callback where customer_id = $1)"),
  gone("article_correction"),
  gone("theme_notice", "person_id = $1"),
  gone("theme_evidence"),
  {
    table: "shift_debrief",
    // What an agent wrote about what several had said loses its words with the first of them.
    sql: `update shift_debrief set pains = (
            select jsonb_agg(case when ${isAbout("pain")} then pain || '{"text": "", "evidence": []}' else pain end)
            from jsonb_array_elements(pains) as pain)
          where exists (select 1 from jsonb_array_elements(pains) as pain where ${isAbout("pain")})`,
  },
  own("feedback_item", "text = '', locale = 'en', may_write = false"),
  gone("answer_verdict", "conversation_id in (select id from conversation where customer_id = $1)"),
  gone("knowledge_gap", "conversation_id in (select id from conversation where customer_id = $1)"),
  below(
    "conversation_fact",
    "topic = '', merchant = null, language = 'en'",
    "conversation_id",
    "conversation",
  ),
  below(
    "assistant_run",
    `draft = '', ended_at = coalesce(ended_at, now()), "end" = coalesce("end", 'interrupted')`,
    "conversation_id",
    "conversation",
  ),
  own(
    "human_request",
    `reason = '', ended_at = coalesce(ended_at, now()), "end" = coalesce("end", 'withdrawn')`,
  ),
  own(
    "conversation",
    "preview = '', concern = null, subject = null, locale = 'en', agent_id = null, closed_at = coalesce(closed_at, now()), sealed_seq = seq",
  ),
  {
    table: "person",
    sql: `update person set name = '${NOBODY}', email = id || '@erased.invalid', locale = 'en', time_zone = 'UTC',
                 phone = null, address_line = null, address_extra = null, postcode = null, city = null, region = null, country = null, reference = null, pay_day = null, reminder_days = null, languages = '{}', skills = '{}', deactivated_at = now(), erased_at = now() where id = $1`,
  },
];

/** One list of the copy: which models it tells of, and how its rows are found. `$1` is the customer. */
export type Section = {
  name: string;
  models: string[];
  sql: string;
};

const own = (name: string, model: string, table: string, order: string): Section => ({
  name,
  models: [model],
  sql: `select * from ${table} where customer_id = $1 order by ${order}`,
});

const inOwn = (name: string, model: string, table: string, by: string, parent: string) => ({
  name,
  models: [model],
  sql: `select t.* from ${table} t join ${parent} p on p.id = t.${by} where p.customer_id = $1 order by t.${by}`,
});

/** What staff have uploaded and not sent to them is nobody's yet. */
export const SENT =
  "(uploaded_by_id = customer_id or case_id is not null or conversation_id is not null)";

/** In the order of data.json. What is not told of a row, and why, stands in row-for-customer.ts. */
export const sections: Section[] = [
  {
    name: "sessions",
    models: ["Session"],
    sql: "select * from session where person_id = $1 order by created_at, id",
  },
  {
    name: "signInCodes",
    models: ["SignInCode"],
    sql: `select code.* from sign_in_code code join person on person.email = code.email
          where person.id = $1 order by code.created_at, code.id`,
  },
  {
    // Made before they had an account with that address.
    name: "applications",
    models: ["Application"],
    sql: `select application.* from application join person on person.email = application.email
          where person.id = $1 order by application.applied_at, application.id`,
  },
  {
    name: "purchases",
    models: ["Purchase", "Merchant"],
    sql: `select purchase.*, merchant.name as merchant, merchant.website from purchase
          join merchant on merchant.id = merchant_id where customer_id = $1 order by purchased_at, purchase.id`,
  },
  inOwn("purchaseItems", "PurchaseItem", "purchase_item", "purchase_id", "purchase"),
  own("shipmentNews", "ShipmentNews", "shipment_news", "at, id"),
  own("plans", "Plan", "plan", "opened_at, id"),
  inOwn("instalments", "Instalment", "instalment", "plan_id", "plan"),
  own("movedDueDates", "Extension", "extension", "agreed_at, id"),
  {
    name: "reminders",
    models: ["Reminder"],
    sql: `select reminder.* from reminder
          join instalment on instalment.id = instalment_id join plan on plan.id = plan_id
          where customer_id = $1 order by sent_at, instalment_id, kind, step`,
  },
  own("payments", "Payment", "payment", "created_at, id"),
  own("charges", "Charge", "charge", "created_at, id"),
  own("refunds", "Refund", "refund", "created_at, id"),
  own("payouts", "Payout", "payout", "created_at, id"),
  {
    name: "ledger",
    models: ["LedgerTransaction", "LedgerEntry", "LedgerAccount"],
    sql: `select movement.id as transaction_id, movement.kind, movement.plan_id, movement.payment_id, movement.refund_id,
                 movement.occurred_at, movement.recorded_at, entry.id, entry.instalment_id, entry.amount_minor,
                 account.kind as account, account.currency
          from ledger_transaction movement
          join plan on plan.id = movement.plan_id
          join ledger_entry entry on entry.transaction_id = movement.id
          join ledger_account account on account.id = entry.account_id
          where plan.customer_id = $1 order by movement.occurred_at, movement.id, entry.id`,
  },
  own("paymentMethods", "PaymentMethod", "payment_method", "added_at, id"),
  own("paymentMethodsBegun", "MethodSetup", "method_setup", "created_at, id"),
  own("paymentProviderNames", "StripeCustomer", "stripe_customer", "customer_id"),
  own("cases", "Case", "purchase_case", "opened_at, id"),
  own("caseChanges", "CaseChange", "case_change", "at, id"),
  inOwn("refundProposals", "RefundProposal", "refund_proposal", "case_id", "purchase_case"),
  own("complaints", "Complaint", "complaint", "opened_at, id"),
  own("complaintChanges", "ComplaintChange", "complaint_change", "at, id"),
  {
    name: "files",
    models: ["StoredFile"],
    sql: `select * from stored_file where customer_id = $1 and ${SENT} order by created_at, id`,
  },
  own("hardshipRequests", "HardshipRequest", "hardship_request", "opened_at, id"),
  own("paymentPauses", "Hardship", "hardship", "opened_at, id"),
  own("spendingLimits", "SpendingLimit", "spending_limit", "currency"),
  own("spendingBreaks", "SpendingBreak", "spending_break", "from_at, id"),
  {
    name: "declines",
    models: ["Decline"],
    sql: `select decline.*, merchant.name as merchant from decline
          join merchant on merchant.id = merchant_id where customer_id = $1 order by declined_at, decline.id`,
  },
  own("conversations", "Conversation", "conversation", "opened_at, id"),
  {
    name: "messages",
    models: ["Event"],
    sql: `select event.* from event join conversation on conversation.id = conversation_id
          where customer_id = $1 order by conversation.opened_at, conversation_id, event.seq`,
  },
  own("corrections", "Correction", "article_correction", "sent_at, recall_id"),
  {
    // Which model read their words is theirs to know; what it cost us is not about them.
    name: "answersOfTheAssistant",
    models: ["AssistantRun"],
    sql: `select run.id, run.conversation_id, run.turn, run.question_seq, run.started_at, run.heartbeat_at, run.ended_at, run."end",
                 run.answered_by, case when run.outside_on is not null then run.outside_model end as sent_to_model
          from assistant_run run join conversation on conversation.id = run.conversation_id
          where customer_id = $1 order by run.conversation_id, run.started_at, run.id`,
  },
  {
    name: "ratedAnswers",
    models: ["AnswerVerdict"],
    sql: `select t.* from answer_verdict t join conversation on conversation.id = t.conversation_id
          where customer_id = $1 order by said_at, t.id`,
  },
  inOwn(
    "questionsWithoutAnswer",
    "KnowledgeGap",
    "knowledge_gap",
    "conversation_id",
    "conversation",
  ),
  own("requestsForAPerson", "HumanRequest", "human_request", "asked_at, id"),
  own("calls", "Callback", "callback", "starts_at, id"),
  inOwn("callAttempts", "CallbackAttempt", "callback_attempt", "callback_id", "callback"),
  inOwn("phoneCalls", "PhoneCall", "phone_call", "callback_id", "callback"),
  own("callsInTheBrowser", "VoiceCall", "voice_call", "asked_at, id"),
  own("feedback", "FeedbackItem", "feedback_item", "created_at, id"),
  inOwn("feedbackChanges", "FeedbackChange", "feedback_change", "feedback_id", "feedback_item"),
  own("feedbackMarked", "ThemeEvidence", "theme_evidence", "said_at, id"),
  {
    name: "toldWhatWeDid",
    models: ["ThemeNotice"],
    sql: `select notice.*, ship.texts ->> notice.language as text from theme_notice notice
          join theme_ship ship on ship.id = notice.ship_id
          where person_id = $1 order by notice.created_at, notice.id`,
  },
  {
    name: "mails",
    models: ["Mail"],
    sql: `select mail.id, mail.created_at, mail.sent_at, coalesce(kept_subject, subject) as subject,
                 coalesce(kept_text, text) as text
          from mail join person on person.email = to_address where person.id = $1 order by mail.created_at, mail.id`,
  },
  {
    name: "doneByStaff",
    models: ["AuditEntry"],
    sql: `select id, actor_id, action, at from audit_entry
          where customer_id = $1 and actor_id <> $1 and action not like '%.read' and action <> 'documents.open' order by at, id`,
  },
  own("copies", "DataExport", "data_export", "asked_at, id"),
  own("closings", "AccountClosing", "account_closing", "asked_at, id"),
];

/** Read by itself, as there is one of it. */
export const PERSON: Section = {
  name: "person",
  models: ["Person"],
  sql: "select * from person where id = $1",
};

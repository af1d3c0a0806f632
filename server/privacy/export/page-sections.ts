import { shortDevice } from "./device-text.ts";
import { SENT } from "./sections.ts";
import type { Row } from "./snapshot.ts";
import type { Words } from "./words.ts";

/** A table of the page: `cells` are its columns in their order, by the keys of `copy.words`. */
export type PageSection = {
  name: string;
  sql: string;
  columns: string[];
  cells: (row: Row, words: Words) => string[];
};

const text = (value: unknown) => (typeof value === "string" ? value : "");

const stateOf = ({ settled_at: settled, failed_at: failed }: Row) => {
  if (settled) return "paid";
  return failed ? "failed" : "open";
};

const endedOr = (row: Row) => (row.ended_at ? "ended" : "open");

export const pageSections: PageSection[] = [
  {
    name: "person",
    sql: "select * from person where id = $1",
    columns: ["name", "email", "phone", "language", "zone"],
    cells: ({ name, email, phone, locale, time_zone: zone }) =>
      [name, email, phone, locale, zone].map(text),
  },
  {
    name: "purchases",
    sql: `select purchased_at, purchase.reference, currency, total_minor, merchant.name as merchant,
                 (select string_agg(title, ', ' order by position) from purchase_item where purchase_id = purchase.id) as title,
                 (select string_agg(due_on::text, ', ' order by due_on) from instalment
                  join plan on plan.id = plan_id where plan.purchase_id = purchase.id) as due
          from purchase join merchant on merchant.id = merchant_id
          where customer_id = $1 order by purchased_at desc, purchase.id`,
    columns: ["when", "shop", "order", "what", "amount", "due"],
    cells: (row, words) => [
      words.time(row.purchased_at),
      text(row.merchant),
      text(row.reference),
      text(row.title),
      words.money(row.total_minor, row.currency),
      words.days(row.due),
    ],
  },
  {
    name: "payments",
    sql: `select payment.*, merchant.name as merchant from payment join plan on plan.id = plan_id
          join purchase on purchase.id = plan.purchase_id join merchant on merchant.id = merchant_id
          where payment.customer_id = $1 order by payment.created_at desc, payment.id`,
    columns: ["when", "shop", "amount", "method", "state"],
    cells: (row, words) => [
      words.time(row.created_at),
      text(row.merchant),
      words.money(row.amount_minor, row.currency),
      text(row.method),
      words.t(`copy.state.${stateOf(row)}`),
    ],
  },
  {
    name: "refunds",
    sql: `select refund.*, merchant.name as merchant, purchase.currency from refund
          join purchase on purchase.id = refund.purchase_id join merchant on merchant.id = merchant_id
          where refund.customer_id = $1 order by created_at desc, refund.id`,
    columns: ["when", "shop", "amount"],
    cells: (row, words) => [
      words.time(row.created_at),
      text(row.merchant),
      words.money(row.amount_minor, row.currency),
    ],
  },
  {
    name: "methods",
    sql: "select * from payment_method where customer_id = $1 order by added_at desc, id",
    columns: ["when", "method"],
    cells: (row, words) => [words.time(row.added_at), text(row.label)],
  },
  {
    name: "cases",
    sql: `select change.*, merchant.name as merchant from case_change change
          join purchase_case on purchase_case.id = case_id join purchase on purchase.id = purchase_id
          join merchant on merchant.id = merchant_id
          where change.customer_id = $1 order by change.at desc, change.id`,
    columns: ["when", "shop", "who", "what"],
    cells: (row, words) => [
      words.time(row.at),
      text(row.merchant),
      words.who(row.by_id),
      text(row.text) || text(row.step),
    ],
  },
  {
    name: "hardship",
    sql: "select * from hardship_request where customer_id = $1 order by opened_at desc, id",
    columns: ["when", "what", "state"],
    cells: (row, words) => [
      words.time(row.opened_at),
      [row.text, row.answer].map(text).filter(Boolean).join("\n"),
      words.t(`copy.state.${endedOr(row)}`),
    ],
  },
  {
    name: "conversations",
    sql: `select event.* from event join conversation on conversation.id = conversation_id
          where customer_id = $1 and event.content ? 'text' order by conversation.opened_at, conversation_id, event.seq`,
    columns: ["when", "who", "what"],
    cells: (row, words) => [
      words.time(row.created_at),
      row.internal ? words.t("copy.words.note") : words.author(row.author, row.author_id),
      words.said(row),
    ],
  },
  {
    name: "calls",
    sql: "select * from callback where customer_id = $1 order by starts_at desc, id",
    columns: ["when", "phone", "who", "what"],
    cells: (row, words) => [
      words.time(row.starts_at),
      text(row.phone),
      words.who(row.agent_id),
      text(row.note),
    ],
  },
  {
    name: "feedback",
    sql: "select * from feedback_item where customer_id = $1 order by created_at desc, id",
    columns: ["when", "what"],
    cells: (row, words) => [words.time(row.created_at), text(row.text)],
  },
  {
    name: "files",
    sql: `select * from stored_file where customer_id = $1 and ${SENT} order by created_at desc, id`,
    columns: ["when", "name"],
    cells: (row, words) => [words.time(row.created_at), text(row.name)],
  },
  {
    name: "mails",
    sql: `select mail.created_at, coalesce(kept_subject, subject) as subject, coalesce(kept_text, text) as text
          from mail join person on person.email = to_address where person.id = $1 order by mail.created_at desc, mail.id`,
    columns: ["when", "name", "what"],
    cells: (row, words) => [words.time(row.created_at), text(row.subject), text(row.text)],
  },
  {
    name: "devices",
    sql: "select * from session where person_id = $1 order by created_at desc, id",
    columns: ["when", "what"],
    cells: (row, words) => [words.time(row.created_at), shortDevice(text(row.user_agent))],
  },
];

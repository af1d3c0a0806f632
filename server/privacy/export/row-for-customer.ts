import { firstName } from "#server/platform/first-name.ts";
import type { Row } from "./snapshot.ts";

/** Who it is, and the people who may be named. */
export type Subject = {
  id: string;
  email: string;
  phone: string | null;
  staff: Map<string, string>;
};

/** Secrets that let somebody in or prove something, and what only machines need. */
const NEVER = new Set([
  "token",
  "token_hash",
  "code_hash",
  "nonce_hash",
  "ticket_hash",
  "request_hash",
  "proof_url",
  "client_key",
  "key",
  "draft",
  "customer_id",
  "person_id",
]);

/** A row as its customer is told it: names in camel case, and people by their first names instead of ids. */
export function rowForCustomer(row: Row, subject: Subject): Row {
  const isInternal = row.internal === true || "notes" in row || row.kind === "note";
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !NEVER.has(column))
      .map(([column, value]) => entryOf(column, value, isInternal, subject)),
  );
}

function entryOf(column: string, value: unknown, isInternal: boolean, subject: Subject) {
  if (BY.has(column)) return [camel(column.replace(/_id$/, "")), whoIs(value, subject)];
  return [camel(column), withoutOthers(value, isInternal, subject)];
}

/** Columns that say which person did it. */
const BY = new Set([
  "agent_id",
  "resolved_by_id",
  "by_id",
  "asked_by_id",
  "ended_by_id",
  "filed_by_id",
  "sent_by_id",
  "uploaded_by_id",
  "proposed_by_id",
  "owner_id",
  "author_id",
  "assignee_id",
  "actor_id",
  "marked_by_id",
  "confirmed_by_id",
  "removed_by_id",
]);

function whoIs(value: unknown, { id, staff }: Subject) {
  if (typeof value !== "string") return null;
  if (value === id) return "you";
  return firstName(staff.get(value) ?? "") || "someone";
}

const camel = (column: string) =>
  column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** In all texts staff are called by their first names; in what was written about the customer nobody else can be found. */
function withoutOthers(value: unknown, isInternal: boolean, subject: Subject): unknown {
  if (typeof value === "string") {
    const text = firstNamesIn(value, subject);
    return isInternal ? withoutAddresses(text, subject) : text;
  }
  if (Array.isArray(value)) return value.map((one) => withoutOthers(one, isInternal, subject));
  if (!(value instanceof Object)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withoutOthers(one, isInternal, subject)]),
  );
}

const firstNamesIn = (text: string, { staff }: Subject) =>
  [...staff.values()].reduce(
    (left, name) => (name ? left.replaceAll(name, firstName(name)) : left),
    text,
  );

const ADDRESS = /[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+/g;
const PHONE = /(?<![\p{L}\d])(?:\+|00?)[1-9](?:[\s()/-]?\d){6,13}(?!\d)/gu;
const REDACTED = "[…]";

const withoutAddresses = (text: string, { email, phone }: Subject) =>
  text
    .replaceAll(ADDRESS, (found) => (found.toLowerCase() === email ? found : REDACTED))
    .replaceAll(PHONE, (found) =>
      phone?.endsWith(found.replaceAll(/\D/g, "").replace(/^0+/, "")) ? found : REDACTED,
    );

import { pool } from "#server/platform/db.ts";
import { PERSON, sections } from "#server/privacy/export/sections.ts";

/** What a talk always leaves behind, and what follows from the rest. */
const OF_TALKING = new Set([
  "messages",
  "answersOfTheAssistant",
  "questionsWithoutAnswer",
  "mails",
  "doneByStaff",
  "ledger",
]);

export type Row = Record<string, unknown>;
/** Name of the list → id of the row, or what it says where it has none → row. */
export type Snapshot = Map<string, Map<string, Row>>;

const compared = [PERSON, ...sections].filter(({ name }) => !OF_TALKING.has(name));
const sql = compared
  .map(({ name, sql: rows }) => `select '${name}' as list, to_jsonb(t) as row from (${rows}) t`)
  .join(" union all ");

/** All that is known of a customer, as they would be given it themselves: a table that is added comes in by itself. */
export async function snapshotOf(customerId: string): Promise<Snapshot> {
  const { rows } = await pool.query<{ list: string; row: Row }>({
    name: "eval-snapshot",
    text: sql,
    values: [customerId],
  });
  const lists: Snapshot = new Map(compared.map(({ name }) => [name, new Map<string, Row>()]));
  for (const { list, row } of rows) lists.get(list)?.set(keyOf(row), row);
  return lists;
}

const keyOf = (row: Row) => String(row.id ?? row.customer_id ?? JSON.stringify(row));

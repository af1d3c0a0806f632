import { join } from "node:path";
import { pool } from "#server/platform/db.ts";

/** In the order in which they refer to each other. */
const TABLES = [
  "purchase",
  "purchase_item",
  "plan",
  "instalment",
  "ledger_account",
  "ledger_transaction",
  "ledger_entry",
];

async function inTransaction(statements: string[]) {
  const client = await pool.connect();
  try {
    for (const statement of ["begin", ...statements, "commit"]) await client.query(statement);
  } finally {
    client.release();
  }
}

/** What is append-only for the program is not for whoever owns the bench. */
export const wipe = () =>
  inTransaction([
    "set local session_replication_role = replica",
    `truncate ${TABLES.join(", ")} cascade`,
  ]);

export const copyOut = (folder: string) =>
  inTransaction(TABLES.map((table) => `copy ${table} to '${join(folder, table)}'`));

/** As fast as PostgreSQL takes rows: read by the server itself, a COPY a table, in one transaction. */
export const copyIn = (folder: string) =>
  inTransaction(TABLES.map((table) => `copy ${table} from '${join(folder, table)}'`));

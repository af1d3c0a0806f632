import { DatabaseError, type PoolClient } from "pg";
import { pool } from "#server/platform/db.ts";

/** Runs the statements in one transaction. @returns the rule that refused them, or what PostgreSQL said. */
export async function refusal(...statements: [sql: string, values?: unknown[]][]) {
  const client: PoolClient = await pool.connect();
  try {
    await client.query("begin");
    for (const [sql, values] of statements) await client.query(sql, values);
    await client.query("commit");
    return null;
  } catch (error) {
    await client.query("rollback");
    if (error instanceof DatabaseError) return error.constraint ?? error.message;
    throw error;
  } finally {
    client.release();
  }
}

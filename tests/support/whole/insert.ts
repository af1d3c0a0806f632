import { randomUUID } from "node:crypto";
import { pool } from "#server/platform/db.ts";

export const LONG_AGO = new Date("2026-03-02T10:00:00Z");

/** A row with everything that the table asks for; `values` by column. @returns its id */
export async function insert(table: string, values: Record<string, unknown>) {
  const columns = Object.keys(values);
  const places = columns.map((_, index) => `$${index + 1}`);
  const quoted = columns.map((column) => `"${column}"`);
  await pool.query(
    `insert into "${table}" (${quoted.join(", ")}) values (${places.join(", ")})`,
    Object.values(values),
  );
  return typeof values.id === "string" ? values.id : "";
}

export const withId = (table: string, values: Record<string, unknown>) =>
  insert(table, { id: randomUUID(), ...values });

export type Who = { customerId: string; staffId: string };

import type { PoolClient } from "pg";
import { pool } from "#server/platform/db.ts";
import type { Section } from "./sections.ts";

const AT_ONCE = 200;

/** Everything as it was in one moment, a few rows at a time: `close` in the end. */
export async function openSnapshot() {
  const client = await pool.connect();
  await client.query("begin isolation level repeatable read read only");
  let cursors = 0;
  return {
    rows: (section: Section, customerId: string) =>
      rowsOf(client, `export_${(cursors += 1)}`, section, customerId),
    async close() {
      await client.query("rollback").finally(() => client.release());
    },
  };
}

export type Snapshot = Awaited<ReturnType<typeof openSnapshot>>;
export type Row = Record<string, unknown>;

async function* rowsOf(
  client: PoolClient,
  name: string,
  { sql }: Section,
  customerId: string,
): AsyncGenerator<Row> {
  await client.query(
    `declare ${name} no scroll cursor for select to_jsonb(t) as row from (${sql}) t`,
    [customerId],
  );
  for (;;) {
    const { rows } = await client.query<{ row: Row }>(`fetch ${AT_ONCE} from ${name}`);
    for (const { row } of rows) yield row;
    if (rows.length < AT_ONCE) break;
  }
  await client.query(`close ${name}`);
}

import type { Tx } from "./db.ts";

/** Of a column: the type that PostgreSQL calls it. */
type Types<Row> = { [Column in keyof Row]: string };

/**
 * Thousands of rows in one statement of one parameter. Text, numbers and instants as ISO text: what JSON can say.
 * @param ending such as "on conflict do nothing"
 * @returns how many were written
 */
export function insertRows<Row extends Record<string, string | number | boolean | null>>(
  tx: Pick<Tx, "$executeRawUnsafe">,
  table: string,
  types: Types<Row>,
  rows: Row[],
  ending = "",
) {
  const columns = Object.keys(types).join(", ");
  const typed = Object.entries(types).map(([column, type]) => `${column} ${type}`);
  return tx.$executeRawUnsafe(
    `insert into ${table} (${columns}) select ${columns}
     from json_to_recordset($1::json) as given(${typed.join(", ")}) ${ending}`,
    JSON.stringify(rows),
  );
}

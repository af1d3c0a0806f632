import type { Tx } from "./db.ts";

/** Of a column: the type that PostgreSQL calls it. */
type Types<Row> = { [Column in keyof Row]: string };

type Value = string | number | boolean | null | object | undefined;

/**
 * Thousands of rows in one statement of one parameter. Text, numbers, instants as ISO text, and documents: what JSON can say.
 * @param ending such as "on conflict do nothing"
 * @returns how many were written
 */
export function insertRows<Row extends Record<string, Value>>(
  tx: Pick<Tx, "$executeRawUnsafe">,
  table: string,
  types: Types<Row>,
  rows: Row[],
  ending = "",
) {
  const columns = Object.keys(types).map(quoted).join(", ");
  const typed = Object.entries(types).map(([column, type]) => `${quoted(column)} ${type}`);
  return tx.$executeRawUnsafe(
    `insert into ${table} (${columns}) select ${columns}
     from json_to_recordset($1::json) as given(${typed.join(", ")}) ${ending}`,
    JSON.stringify(rows),
  );
}

const quoted = (column: string) => `"${column}"`;

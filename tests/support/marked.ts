import { pool } from "#server/platform/db.ts";

type Column = { table: string; column: string; type: string };

/** Every column that can hold words. */
export async function wordColumns(schemas = ["public"]) {
  const { rows } = await pool.query<Column>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as table, column_name as column, udt_name as type
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = any($1) and table_type = 'BASE TABLE'
       and udt_name in ('text', 'varchar', 'json', 'jsonb', 'bytea', '_text', '_varchar')
     order by 1, 2`,
    [schemas],
  );
  return rows;
}

type Reference = { table: string; column: string; parent: string };

/** Columns that say whose a row is; any other that points to a person says who did something. */
const OWNERS = ["customer_id", "person_id"];

/** @returns for each table the condition under which a row is this customer's, found by its references. */
async function ownership(customerId: string) {
  const { rows } = await pool.query<Reference>(
    `select conrelid::regclass::text as table, attname as column, confrelid::regclass::text as parent
     from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
     where contype = 'f' and connamespace = 'public'::regnamespace
       and exists (select 1 from pg_attribute target
                   where target.attrelid = confrelid and target.attnum = confkey[1] and target.attname = 'id')`,
  );
  const owned = new Map([["person", `id = '${customerId}'`]]);
  for (;;) {
    const found = rows.find(
      ({ table, column, parent }) =>
        !owned.has(table) && owned.has(parent) && (parent !== "person" || OWNERS.includes(column)),
    );
    if (!found) return owned;
    const { table, column, parent } = found;
    owned.set(table, `"${column}" in (select id from ${parent} where ${owned.get(parent)})`);
  }
}

/**
 * Writes the word into every column of every row of the customer that takes it: also where nobody may write.
 * @returns the columns that refused it, and those of which the customer has no row
 */
export async function markAll(customerId: string, word: string, but: string[] = []) {
  const owned = await ownership(customerId);
  const columns = (await wordColumns()).map((one) => ({
    ...one,
    table: one.table.replace("public.", ""),
  }));
  const missing: string[] = [];
  const refused: string[] = [];
  const client = await pool.connect();
  try {
    await client.query("set session_replication_role = replica");
    for (const { table, column, type } of columns.filter(({ table: name }) => owned.has(name))) {
      const name = `${table}.${column}`;
      if (but.includes(name)) continue;
      const value = `${word}-${table}-${column}`;
      const text = column === "email" ? `${word}@example.test` : value;
      const { rowCount } = await client
        .query(`update ${table} set "${column}" = $1 where ${owned.get(table)}`, [
          valueFor(type, text),
        ])
        .catch(() => ({ rowCount: -1 }));
      if (rowCount === -1) refused.push(name);
      else if (!rowCount) missing.push(name);
    }
  } finally {
    await client.query("set session_replication_role = default");
    client.release();
  }
  return { missing, refused };
}

function valueFor(type: string, text: string) {
  if (type.startsWith("json")) return JSON.stringify({ text });
  return type.startsWith("_") ? [text] : text;
}

/** @returns where in the whole database the word is */
export async function placesOf(word: string) {
  const found: string[] = [];
  for (const { table, column } of await wordColumns(["public", "graphile_worker"])) {
    const { rows } = await pool.query<{ found: boolean }>(
      `select exists (select 1 from ${table} where strpos("${column}"::text, $1) > 0) as found`,
      [word],
    );
    if (rows[0]?.found) found.push(`${table.replace("public.", "")}.${column}`);
  }
  return found;
}

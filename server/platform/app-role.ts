import { Client } from "pg";
import { DATABASE_LOCKS } from "./locks.ts";

export const APP_ROLE = "kindline_app";

/**
 * Gives the role what the program needs and takes the rest: it owns nothing, so it can neither alter a table nor
 * switch a trigger off, and what is append-only it may only read and add to. At each start, for the tables of new
 * migrations.
 */
export async function grantToApp(ownerUrl: string, role: string, { create = false } = {}) {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1)", [DATABASE_LOCKS.rights]);
    const name = client.escapeIdentifier(role);
    if (create && !(await exists(client, role))) await client.query(`create role ${name} login`);
    for (const statement of grants(name, await appendOnlyTables(client))) {
      await client.query(statement);
    }
    for (const table of await closedTables(client, role)) {
      await client.query(`create policy ${name} on ${table} to ${name} using (true)`);
    }
    await client.query("commit");
  } finally {
    await client.end();
  }
}

export async function ownsTables(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ owns: boolean }>(
      `select pg_has_role(relowner, 'usage') as owns from pg_class where oid = 'audit_entry'::regclass`,
    );
    return rows[0]?.owns ?? false;
  } finally {
    await client.end();
  }
}

async function exists(client: Client, role: string) {
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  return rowCount === 1;
}

async function appendOnlyTables(client: Client) {
  const { rows } = await client.query<{ name: string }>(
    `select distinct tgrelid::regclass::text as name from pg_trigger
     where tgfoid = 'append_only'::regproc and not tgisinternal`,
  );
  return rows.map(({ name }) => name);
}

/** The queue closes its tables to all but their owner, row by row, until a policy says otherwise. */
async function closedTables(client: Client, role: string) {
  const { rows } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
       and not exists (select 1 from pg_policy where polrelid = pg_class.oid and polname = $1)`,
    [role],
  );
  return rows.map(({ name }) => name);
}

const grants = (role: string, appendOnly: string[]) => [
  `revoke all on all tables in schema public from ${role}`,
  `grant usage on schema public, graphile_worker to ${role}`,
  `grant select, insert, update, delete on all tables in schema public to ${role}`,
  `revoke update, delete on ${appendOnly.join(", ")} from ${role}`,
  `revoke insert, update, delete on _prisma_migrations from ${role}`,
  `grant select, insert, update, delete on all tables in schema graphile_worker to ${role}`,
  `revoke insert, update, delete on graphile_worker.migrations from ${role}`,
  `grant usage on all sequences in schema public, graphile_worker to ${role}`,
  `grant execute on all functions in schema graphile_worker to ${role}`,
  `grant execute on function erase_words(uuid) to ${role}`,
];

import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { withoutPassword, type Env } from "#server/platform/env.ts";
import { log } from "#server/platform/log.ts";
import { APP_ROLE, grantToApp, ownsTables } from "#server/platform/app-role.ts";
import { startPostgres } from "#server/platform/postgres.ts";
import { Refusal } from "#server/platform/refusal.ts";
import { lockDataFolder } from "./data-folder.ts";
import { print } from "./console.ts";

const DATABASE = "kindline";
const LOOK_EVERY_MS = 1000;
const CONNECT_MS = 5000;

export const halfSeeded = (dataDir: string) => join(dataDir, "demo-unfinished");

/** Where the program works, and where the owner of the tables migrates; one address when there is one user only. */
export type Database = { url: string; ownerUrl: string };

export async function findDatabase(env: Env, opened: AsyncDisposableStack): Promise<Database> {
  if (env.DATABASE_URL) {
    const ownerUrl = await givenDatabase(env.DATABASE_OWNER_URL ?? env.DATABASE_URL, env.DATA_DIR);
    return { url: await givenDatabase(env.DATABASE_URL, env.DATA_DIR), ownerUrl };
  }
  if (env.DATABASE_OWNER_URL) {
    throw new Refusal("DATABASE_OWNER_URL is set, but DATABASE_URL is not. Set both, or neither.");
  }

  opened.defer(lockDataFolder(env.DATA_DIR));
  const server = await startPostgres(env.DATA_DIR);
  opened.defer(() => server.stop());
  opened.defer(keepRunning(server, env.DATA_DIR));
  if (existsSync(halfSeeded(env.DATA_DIR))) {
    print("Seeding the demo company was interrupted; it starts over …");
    await ask(server.url("postgres"), `drop database if exists ${DATABASE} with (force)`);
    rmSync(halfSeeded(env.DATA_DIR));
  }
  await createIfMissing(server.url("postgres"), DATABASE);
  return { url: server.url(DATABASE, APP_ROLE), ownerUrl: server.url(DATABASE) };
}

/** The embedded server has nobody else to start it again. */
function keepRunning({ answers }: Awaited<ReturnType<typeof startPostgres>>, dataDir: string) {
  let starting: Promise<unknown> = Promise.resolve();
  let busy = false;
  async function look() {
    if (busy || (await answers())) return;
    busy = true;
    log.error("PostgreSQL is gone; starting it again");
    starting = startPostgres(dataDir)
      .catch((error: unknown) => log.error({ err: error }, "PostgreSQL does not come back yet"))
      .finally(() => (busy = false));
  }
  const timer = setInterval(look, LOOK_EVERY_MS);
  return async () => {
    clearInterval(timer);
    await starting;
  };
}

async function givenDatabase(url: string, dataDir: string) {
  if (existsSync(halfSeeded(dataDir))) {
    throw new Refusal(
      "The demo company was cut short while it moved into the database. " +
        `Empty the database, delete the file ${halfSeeded(dataDir)}, and start again.`,
    );
  }
  try {
    await ask(url, "select 1");
  } catch (error) {
    if (codeOf(error) !== "3D000") throw unreachable(url, error);
    await createIfMissing(sibling(url, "postgres"), nameIn(url)).catch((reason: unknown) => {
      throw unreachable(url, reason);
    });
  }
  return url;
}

async function createIfMissing(adminUrl: string, name: string) {
  const known = await ask(adminUrl, "select 1 from pg_database where datname = $1", [name]);
  if (known.length > 0) return;
  print(`Creating the database ${name} …`);
  await ask(adminUrl, `create database "${name.replaceAll('"', '""')}"`);
}

async function ask(url: string, sql: string, values: string[] = []) {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  client.on("error", () => {});
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

export async function refuseLossyDatabase(url: string) {
  const lossy = await ask(
    url,
    `select name from pg_settings
     where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'`,
  );
  if (lossy.length === 0) return;
  throw new Refusal(
    `The database runs with ${lossy.map(({ name }) => `${String(name)} = off`).join(" and ")}, ` +
      "so that a power cut could lose what people were told is saved. Turn it on.",
  );
}

const NOTE =
  "The user of DATABASE_URL owns the tables, so that nothing but the program itself keeps it from changing the audit log " +
  "and the ledger. Give the owner as DATABASE_OWNER_URL, and in DATABASE_URL a user who owns nothing.";

/** The owner only migrates; the program works as somebody who can do less. Without a second user it says so aloud. */
export async function lowerRights({ url, ownerUrl }: Database) {
  if (url !== ownerUrl) {
    const role = decodeURIComponent(new URL(url).username);
    await grantToApp(ownerUrl, role, { create: role === APP_ROLE });
  }
  if (!(await ownsTables(url))) return;
  print(`\nPlease note: ${NOTE}\n`);
  log.warn(NOTE);
}

const nameIn = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

function sibling(url: string, name: string) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error ? String(error.code) : "";

function unreachable(url: string, error: unknown) {
  const reasons: Record<string, string> = {
    ECONNREFUSED: "nobody listens there",
    ENOTFOUND: "the name of the host is not known",
    "28P01": "the user or the password is wrong",
    "28000": "this user may not connect",
    "3D000": "the database does not exist",
    "42501": "the database does not exist, and this user may not create it",
  };
  const said = error instanceof Error ? error.message : String(error);
  return new Refusal(
    `The database at ${withoutPassword(url)} cannot be used: ${reasons[codeOf(error)] ?? said}. ` +
      "Check DATABASE_URL and DATABASE_OWNER_URL, and that the server is running; without DATABASE_URL Kindline brings its own.",
  );
}

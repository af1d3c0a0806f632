import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { migrate } from "#server/platform/migrations.ts";
import { diffToSchema } from "./schema-diff.ts";
import { startThrowaway } from "./throwaway.ts";

const MIGRATIONS = join(import.meta.dirname, "../migrations");
const RULES = "-- What Prisma's schema language cannot say: checks, partial indexes, triggers.\n";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rules: { type: "boolean", default: false } },
});
await writeMigration(positionals.join("_"), values.rules);

/** `npm run migration -- name` writes what the migrated database lacks of schema.prisma into a new folder. */
async function writeMigration(words: string, rulesOnly: boolean) {
  const name = words.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
  if (!/[a-z]/.test(name)) return refuse("Give it a name: npm run migration -- add_birthday");

  const sql = await missingSql();
  if (sql === null && !rulesOnly) {
    return refuse(
      "The migrations make what prisma/schema.prisma says already. For rules by hand alone add --rules.",
    );
  }
  const folder = join(MIGRATIONS, `${timestamp()}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), [sql, RULES].filter((text) => text).join("\n"));
  console.log(`Written: ${join(folder, "migration.sql")}. Read it, and add the rules by hand.`);
}

async function missingSql() {
  const server = await startThrowaway();
  try {
    await migrate(server.url);
    return await diffToSchema(server.url);
  } finally {
    await server.stop();
  }
}

/** The time of day, but always after the latest one: they are applied in the order of their names. */
function timestamp(now = new Date()) {
  const latest = readdirSync(MIGRATIONS).map((name) => Number.parseInt(name, 10) || 0);
  const wanted = Number(now.toISOString().replaceAll(/\D/g, "").slice(0, 14));
  return Math.max(wanted, Math.max(...latest) + 1);
}

function refuse(sentence: string) {
  console.error(sentence);
  process.exitCode = 1;
}

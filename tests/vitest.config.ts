import { globSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { needsDatabase, needsProcess } from "./support/needs.ts";

const ROOT = join(import.meta.dirname, "..");

const files = globSync("tests/**/*.test.{ts,tsx}", {
  cwd: ROOT,
  exclude: ["tests/e2e/**"],
});
/** They start the whole program, which has a PostgreSQL of its own. */
const program = files.filter((file) =>
  /boot\/(accidents|recovery|start|start-with-(?:model|stripe))\./.test(file),
);
const rest = files.filter((file) => !program.includes(file));
const { database = [], unit = [] } = Object.groupBy(rest, (file) =>
  needsDatabase(file) ? "database" : "unit",
);
const { alone = [], together = [] } = Object.groupBy(database, (file) =>
  needsProcess(file) ? "alone" : "together",
);
const onPostgres = {
  pool: "forks" as const,
  globalSetup: ["tests/support/postgres.ts"],
  setupFiles: ["tests/support/database.ts"],
};

/**
 * `unit` needs no database and is over in seconds; `database` has a real PostgreSQL, a fresh database for each
 * file; so has `process`, whose files also set what a whole process has once, and therefore have one each.
 */
export default defineConfig({
  root: ROOT,
  test: {
    maxWorkers: 2,
    globalSetup: ["tests/support/models.ts"],
    testTimeout: 60_000,
    hookTimeout: 30_000,
    // What comes, comes at once; only a machine that others use, too, lets it wait.
    expect: { poll: { timeout: 15_000 } },
    env: { NODE_ENV: "test", TZ: "UTC" },
    projects: [
      { extends: true, test: { name: "unit", include: unit, pool: "threads", isolate: false } },
      // Most of the time went into reading the same code anew for each file.
      {
        extends: true,
        test: {
          ...onPostgres,
          setupFiles: [...onPostgres.setupFiles, "tests/support/secret.ts"],
          name: "database",
          include: together,
          isolate: false,
        },
      },
      { extends: true, test: { ...onPostgres, name: "process", include: alone } },
      { extends: true, test: { name: "program", include: program, pool: "forks" } },
    ],
  },
});

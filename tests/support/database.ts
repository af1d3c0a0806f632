import { afterAll, afterEach, inject } from "vitest";
import { closeDatabase, openDatabase } from "#server/platform/db.ts";
import { resetClock } from "./clock.ts";
import { administer, databaseUrl } from "./postgres.ts";

const name = `${inject("template")}_${process.env.VITEST_POOL_ID ?? "0"}`;

/** The database of the file under test, for what opens a connection of its own. */
export const testDatabaseUrl = databaseUrl(inject("serverUrl"), name);

await administer(
  inject("serverUrl"),
  `drop database if exists ${name} with (force)`,
  // Nothing of it has to last: copied files are there four times as fast as a log of them.
  `create database ${name} template ${inject("template")} strategy file_copy`,
);
openDatabase(testDatabaseUrl, 10);

// Here and not beside the clock: the next file in the same process does not read that one again.
afterEach(resetClock);
afterAll(async () => {
  await closeDatabase();
  await administer(inject("serverUrl"), `drop database if exists ${name} with (force)`);
});

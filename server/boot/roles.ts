import { APP_ROLE, grantToApp, ownsTables } from "#server/platform/app-role.ts";
import { log } from "#server/platform/log.ts";
import type { Database } from "./database.ts";
import { print } from "./console.ts";

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

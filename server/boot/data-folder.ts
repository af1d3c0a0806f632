import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Refusal } from "#server/platform/refusal.ts";

export function openDataFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new Refusal(
      `The data folder ${folder} cannot be written to. Give this user the right, or set DATA_DIR to another folder.`,
    );
  }
}

/**
 * Of two programs on one data folder the second is refused. The lock is SQLite's, because the system lets go of it
 * when its holder dies in whatever way; a file with a number in it would have to be believed.
 * @returns how to let go.
 */
export function lockDataFolder(folder: string) {
  const lock = new DatabaseSync(join(folder, "lock"), { timeout: 0 });
  const holder = join(folder, "lock.pid");
  try {
    lock.exec("pragma journal_mode = off; begin exclusive");
  } catch {
    lock.close();
    throw new Refusal(
      `Kindline is running on the data folder ${folder} already${processIn(holder)}. ` +
        "Stop that one first, or set DATA_DIR to another folder.",
    );
  }
  writeFileSync(holder, String(process.pid));
  return () => lock.close();
}

function processIn(file: string) {
  try {
    return ` (process ${readFileSync(file, "utf8")})`;
  } catch {
    return "";
  }
}

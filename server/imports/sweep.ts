import { opendir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { importFolder } from "./folder.ts";
import { queueRun } from "./run.ts";

const HOUR_MS = 60 * 60_000;
const STILL_MS = 3 * 60_000;
/** What else lies in the folder is not ours. */
const OURS = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.(csv|csv\.part|report)$/;

/**
 * Deletes bytes without a row: of uploads that broke off or were refused, and of imports that have had their time
 * (server/retention). Young ones may still be on their way.
 * @returns how many
 */
export async function sweepImports() {
  const folder = await opendir(importFolder()).catch(() => null);
  let swept = 0;
  for await (const { name } of folder ?? []) {
    const [, id, ending] = OURS.exec(name) ?? [];
    if (id && !(await hasRow(id, ending))) swept += await removeUnlessYoung(name);
  }
  return swept;
}

async function hasRow(id: string, ending: string | undefined) {
  if (ending === "csv") return (await db.feedImport.count({ where: { id } })) > 0;
  return ending === "report" && (await db.feedImportRun.count({ where: { id } })) > 0;
}

async function removeUnlessYoung(name: string) {
  const path = join(importFolder(), name);
  const found = await stat(path).catch(() => null);
  if (!found || found.mtimeMs > +now() - HOUR_MS) return 0;
  await rm(path, { force: true });
  return 1;
}

/** The program that was at it is gone: somebody else goes on. @returns how many */
export async function wakeImports() {
  const before = new Date(+now() - STILL_MS);
  const still = await db.feedImportRun.findMany({
    where: { endedAt: null, cancelledAt: null, touchedAt: { lt: before } },
    select: { id: true },
  });
  for (const { id } of still) await queueRun(db, id);
  return still.length;
}

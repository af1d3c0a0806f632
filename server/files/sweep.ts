import { opendir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { fileFolder } from "./folder.ts";

const BATCH = 500;
const HOUR_MS = 60 * 60_000;
/** What else lies in the folder is not ours. */
const OURS = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}(\.part)?$/;

/**
 * Deletes bytes without a row: of uploads that broke off, and of files that nothing has taken and pictures that nothing
 * shows, whose rows go by a rule of server/retention. Young ones may still be on their way.
 * @returns how many
 */
export async function sweepFiles() {
  let swept = 0;
  for await (const names of batches()) {
    for (const name of await withoutRow(names)) swept += await removeUnlessYoung(name);
  }
  return swept;
}

async function* batches() {
  const folder = await opendir(fileFolder()).catch(() => null);
  if (!folder) return;
  let names: string[] = [];
  for await (const { name } of folder) {
    if (OURS.test(name)) names.push(name);
    if (names.length < BATCH) continue;
    yield names;
    names = [];
  }
  yield names;
}

async function withoutRow(names: string[]) {
  const whole = names.filter((name) => !name.endsWith(".part"));
  const files = await db.storedFile.findMany({
    where: { id: { in: whole } },
    select: { id: true },
  });
  const pictures = await db.picture.findMany({
    where: { fileId: { in: whole } },
    select: { fileId: true },
  });
  const known = new Set([...files.map(({ id }) => id), ...pictures.map(({ fileId }) => fileId)]);
  return names.filter((name) => !known.has(name));
}

async function removeUnlessYoung(name: string) {
  const path = join(fileFolder(), name);
  const found = await stat(path).catch(() => null);
  if (!found || found.mtimeMs > +now() - HOUR_MS) return 0;
  await rm(path, { force: true });
  return 1;
}

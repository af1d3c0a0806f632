import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { exportFolder } from "./folder.ts";

const LONGEST_MS = 60 * 60_000;
const OURS = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.zip(?:\.[\da-f-]{36}\.part)?$/;

/** Bytes without a row, whose week is over or whose customer is gone; and what broke off can be asked for again. */
export async function sweepExports() {
  await db.dataExport.updateMany({
    where: { readyAt: null, failedAt: null, askedAt: { lt: new Date(+now() - LONGEST_MS) } },
    data: { failedAt: now() },
  });
  const names = await readdir(exportFolder()).catch(() => []);
  const ids = names.flatMap((name) => OURS.exec(name)?.[1] ?? []);
  const rows = await db.dataExport.findMany({
    where: { id: { in: ids }, failedAt: null },
    select: { id: true, readyAt: true },
  });
  const isReady = new Map(rows.map(({ id, readyAt }) => [id, readyAt !== null]));
  const gone = names.filter((name) => {
    const id = OURS.exec(name)?.[1];
    const ready = id === undefined ? undefined : isReady.get(id);
    return id !== undefined && (ready === undefined || (ready && name.endsWith(".part")));
  });
  for (const name of gone) await rm(join(exportFolder(), name), { force: true });
  return gone.length;
}

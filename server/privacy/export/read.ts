import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import type { Readable } from "node:stream";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { endOf } from "./ask.ts";
import { pathOf } from "./folder.ts";

/** Only who asked for it, and only while it lies ready; to anybody else there is none. */
export async function openExport(
  viewer: Viewer,
  id: string,
): Promise<{ name: string; bytes: Readable }> {
  const row = await db.dataExport.findFirst({
    where: { id, customerId: viewer.id, readyAt: { not: null } },
  });
  if (!row || endOf(row) <= now()) throw new NotFound();
  const path = pathOf(id);
  await access(path).catch(() => {
    throw new NotFound();
  });
  return {
    name: `kindline-data-${dayIn(viewer.timeZone, row.askedAt)}.zip`,
    bytes: createReadStream(path),
  };
}

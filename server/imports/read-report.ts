import { type FileHandle, open } from "node:fs/promises";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { reportPathOf } from "./folder.ts";
import { canImport } from "./policy.ts";
import type { ImportStep } from "./schema.ts";

/** @returns as much of it as is committed; whoever asked for it closes it */
export async function readReport(
  viewer: Viewer,
  importId: string,
  step: ImportStep,
): Promise<{ file: FileHandle; bytes: number }> {
  authorize(canImport(viewer));
  const run = await db.feedImportRun.findUnique({
    where: { importId_step: { importId, step } },
    select: { id: true, reportBytes: true },
  });
  if (!run || run.reportBytes === 0n) throw new NotFound();
  const file = await open(reportPathOf(run.id), "r").catch(() => null);
  if (!file) throw new NotFound();
  return { file, bytes: Number(run.reportBytes) };
}

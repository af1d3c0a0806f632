import { readFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { db } from "#server/platform/db.ts";
import { settings, useSettings } from "#server/platform/settings.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { reportPathOf } from "#server/imports/folder.ts";
import { runSlice } from "#server/imports/run.ts";
import type { ImportKind, ImportStep } from "#server/imports/schema.ts";
import { startImport } from "#server/imports/start.ts";
import { storeImport } from "#server/imports/store.ts";
import { inChunks } from "./file-bytes.ts";

const folder = mkdtempSync(join(tmpdir(), "kindline-imports-"));
useSettings({ ...settings(), DATA_DIR: folder });
afterAll(() => rmSync(folder, { recursive: true }));

export type Table = Record<string, string | number | boolean>[];

/** As a spreadsheet would write it. */
export function csvText(rows: Table, delimiter = ",") {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => headings.map((heading) => `"${row[heading] ?? ""}"`));
  return [headings, ...lines].map((cells) => cells.join(delimiter)).join("\r\n");
}

export const upload = (viewer: Viewer, kind: ImportKind, text: string) =>
  storeImport(viewer, { kind, name: `${kind}.csv`, size: 0, bytes: inChunks(Buffer.from(text)) });

export async function runOf(importId: string, step: ImportStep) {
  const where = { importId_step: { importId, step } };
  return db.feedImportRun.findUniqueOrThrow({ where });
}

/** As the jobs do it, one slice after the other. */
export async function runAll(importId: string, step: ImportStep) {
  const { id } = await runOf(importId, step);
  while (await runSlice(id)) await Promise.resolve();
  return runOf(importId, step);
}

export async function importAll(viewer: Viewer, kind: ImportKind, rows: Table) {
  const { id } = await upload(viewer, kind, csvText(rows));
  const check = await runAll(id, "check");
  await startImport(viewer, id);
  return { id, check, write: await runAll(id, "write") };
}

/** "2 o-1 refused …" */
export async function reportOf(importId: string, step: ImportStep) {
  const { id } = await runOf(importId, step);
  return readFileSync(reportPathOf(id), "utf8");
}

export const countsOf = ({
  created,
  changed,
  same,
  refused,
}: Awaited<ReturnType<typeof runOf>>) => ({
  created,
  changed,
  same,
  refused,
});

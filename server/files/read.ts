import { type FileHandle, open } from "node:fs/promises";
import { auditReads } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { log } from "#server/platform/log.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { pathOf } from "./folder.ts";
import { visibleTo } from "./policy.ts";
import type { FileView } from "./schema.ts";
import { fileFields, fileView } from "./view.ts";

/** @returns the file with its bytes, which whoever asked for them closes. */
export async function readFile(
  viewer: Viewer,
  id: string,
): Promise<{ file: FileView; bytes: FileHandle }> {
  const row = await db.storedFile.findFirst({
    where: { AND: [{ id }, visibleTo(viewer)] },
    select: { ...fileFields, customerId: true },
  });
  if (!row) throw new NotFound();
  const { customerId } = row;
  if (isStaff(viewer)) await auditReads(viewer, "files.read", [{ subjectId: id, customerId }]);
  return { file: fileView(row), bytes: await bytesOf(id) };
}

async function bytesOf(id: string) {
  try {
    return await open(pathOf(id), "r");
  } catch (error) {
    log.error({ err: error, id }, "a file is not where its row says");
    throw new NotFound();
  }
}

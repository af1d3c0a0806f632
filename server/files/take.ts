import type { Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";

type Taking = {
  customerId: string;
  uploadedById: string;
  fileIds: string[];
  caseId: string;
  changeId: string;
};

/**
 * Files that were uploaded for it become a case's evidence, all of them or none. The same change again finds what it
 * has taken already.
 * @throws NotFound unless each is that customer's, uploaded by that person, and free
 */
export async function takeFiles(tx: Tx, { fileIds, caseId, changeId, ...theirs }: Taking) {
  const ids = [...new Set(fileIds)];
  if (ids.length === 0) return;
  // In the order of their ids, so that two who want the same ones wait for each other and not around a corner.
  await tx.$queryRaw`
    select 1 from stored_file where id = any(${ids}::uuid[]) order by id for update`;
  const { count } = await tx.storedFile.updateMany({
    where: { id: { in: ids }, ...theirs, OR: [{ caseId: null }, { caseId, changeId }] },
    data: { caseId, changeId },
  });
  if (count < ids.length) throw new NotFound("files.gone");
}

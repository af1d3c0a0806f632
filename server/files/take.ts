import type { Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { UNTAKEN } from "./policy.ts";
import { fileFields } from "./view.ts";

type Theirs = { customerId: string; uploadedById: string; fileIds: string[] };
type Place = { caseId: string; changeId: string } | { conversationId: string; eventSeq: number };

/**
 * Files that were uploaded for it become a case's evidence, or part of a message, all of them or none. The same change
 * again finds what it has taken already.
 * @throws NotFound unless each is that customer's, uploaded by that person, and free
 */
export async function takeFiles(tx: Tx, taking: Theirs & Place) {
  const { fileIds, customerId, uploadedById, ...place } = taking;
  const ids = [...new Set(fileIds)];
  if (ids.length === 0) return;
  // In the order of their ids, so that two who want the same ones wait for each other and not around a corner.
  await tx.$queryRaw`
    select 1 from stored_file where id = any(${ids}::uuid[]) order by id for update`;
  const { count } = await tx.storedFile.updateMany({
    where: { id: { in: ids }, customerId, uploadedById, OR: [UNTAKEN, place] },
    data: place,
  });
  if (count < ids.length) gone();
}

/** As a message shows them, in the order in which they were added. @throws NotFound unless all are theirs and free */
export async function untakenFiles(tx: Tx, { fileIds, customerId, uploadedById }: Theirs) {
  const rows = await tx.storedFile.findMany({
    where: { id: { in: fileIds }, customerId, uploadedById, ...UNTAKEN },
    select: fileFields,
  });
  const found = new Map(rows.map((row) => [row.id, row]));
  return fileIds.map((id) => found.get(id) ?? gone());
}

function gone(): never {
  throw new NotFound("files.gone");
}

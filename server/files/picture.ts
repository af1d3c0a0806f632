import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { v7 as newId } from "uuid";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { log } from "#server/platform/log.ts";
import { pathOf } from "./folder.ts";
import { writeFile } from "./write.ts";

/**
 * First the bytes, then the row: where that is not written after all, the sweep takes them. Its row is held until the
 * COMMIT, so that nothing deletes what is shown from then on.
 * @param bytes in which pictureFault finds nothing
 * @returns its hash, of the same bytes always the same
 */
export async function keepPicture(tx: Tx, bytes: Buffer): Promise<string> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const toldAt = now();
  const { count } = await tx.picture.updateMany({ where: { hash }, data: { toldAt } });
  if (count > 0) return hash;
  const fileId = newId();
  const { type, size } = await writeFile(fileId, once(bytes));
  // Of two who bring it at once the second waits here, and its own bytes belong to no row.
  await tx.$executeRaw`
    insert into picture (hash, file_id, type, size, told_at)
    values (${hash}, ${fileId}::uuid, ${type}, ${size}, ${toldAt})
    on conflict (hash) do update set told_at = excluded.told_at`;
  return hash;
}

async function* once(bytes: Buffer) {
  yield bytes;
}

type ReadPicture = { type: string; size: number; bytes: FileHandle };

/** @returns it with its bytes, which whoever asked for them closes. @throws NotFound */
export async function readPicture(hash: string): Promise<ReadPicture> {
  const row = await db.picture.findUnique({ where: { hash } });
  if (!row) throw new NotFound();
  const { fileId, type, size } = row;
  try {
    return { type, size, bytes: await open(pathOf(fileId), "r") };
  } catch (error) {
    log.error({ err: error, hash }, "a picture is not where its row says");
    throw new NotFound();
  }
}

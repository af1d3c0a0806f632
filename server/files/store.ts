import { v7 as newId } from "uuid";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { lockPeople } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { fileName } from "./file-name.ts";
import { canUpload, hasRoom, UNTAKEN } from "./policy.ts";
import type { FileType, FileView } from "./schema.ts";
import { fileFields, fileView } from "./view.ts";
import { mustFit, writeFile } from "./write.ts";

type Upload = {
  name: string;
  /** As announced; only for refusing early. */
  size: number;
  bytes: AsyncIterable<Uint8Array>;
  /** Whose it is, when staff bring it for them. */
  customerId?: string;
};

/**
 * First the bytes, then the row that makes them a file. Where the row is not written, the bytes stay for the sweep:
 * whether a COMMIT that was not answered has happened, nobody knows here.
 * @throws Invalid for what is too large or of no type of ours, Conflict when the customer has no room for more
 */
export async function storeFile(viewer: Viewer, upload: Upload): Promise<FileView> {
  const { name, size, bytes, customerId = viewer.id } = upload;
  authorize(canUpload(viewer, customerId));
  mustFit(size);
  const owned = { customerId, uploadedById: viewer.id };
  await mustHaveRoom(db, owned, size);
  const id = newId();
  const written = await writeFile(id, bytes);
  return fileView(await writeRow(owned, { id, name: fileName(name, written.type), ...written }));
}

type Owned = { customerId: string; uploadedById: string };
type NewRow = { id: string; name: string; type: FileType; size: number };

/** Of two that come at once the second one is counted together with the first. */
const writeRow = (owned: Owned, row: NewRow) =>
  db.$transaction(async (tx) => {
    await lockPeople(tx, "files", [...new Set(Object.values(owned))]);
    await mustHaveRoom(tx, owned, row.size);
    const data = { ...row, ...owned, createdAt: now() };
    return tx.storedFile.create({ data, select: fileFields });
  });

async function mustHaveRoom(tx: Pick<Tx, "storedFile">, owned: Owned, size: number) {
  const { customerId, uploadedById } = owned;
  const { _sum } = await tx.storedFile.aggregate({ where: { customerId }, _sum: { size: true } });
  const untaken = await tx.storedFile.count({ where: { uploadedById, ...UNTAKEN } });
  if (!hasRoom({ untaken, bytes: _sum.size ?? 0 }, size)) throw new Conflict("files.full");
}

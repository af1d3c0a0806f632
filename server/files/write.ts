import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { Invalid } from "#server/platform/errors.ts";
import { fileTypeOf } from "./file-type.ts";
import { fileFolder, partOf, pathOf } from "./folder.ts";
import { isTooLarge } from "./picture-size.ts";
import { FILE_LIMITS } from "./policy.ts";
import type { FileType } from "./schema.ts";

type Written = { type: FileType; size: number };

/**
 * Safe on the disk under this id and whole, or not there. Bytes are counted while they come, whatever was said about
 * them, and not gathered in memory.
 * @throws Invalid as soon as they are too many, or of no type of ours
 */
export async function writeFile(id: string, bytes: AsyncIterable<Uint8Array>): Promise<Written> {
  await mkdir(fileFolder(), { recursive: true, mode: 0o700 });
  const part = partOf(id);
  try {
    const written = await writePart(part, bytes);
    await rename(part, pathOf(id));
    await syncFolder();
    return written;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function writePart(path: string, bytes: AsyncIterable<Uint8Array>) {
  const file = await open(path, "wx", 0o600);
  try {
    const written = await writeAll(file, bytes);
    await file.sync();
    return written;
  } finally {
    await file.close();
  }
}

/** In so many bytes a file says what it is. What cameras write about themselves comes before the size of the picture. */
const HEAD_BYTES = 128 * 1024;

async function writeAll(file: FileHandle, bytes: AsyncIterable<Uint8Array>): Promise<Written> {
  const head = Buffer.alloc(HEAD_BYTES);
  let size = 0;
  for await (const chunk of bytes) {
    const before = size;
    size += chunk.byteLength;
    mustFit(size);
    if (before < HEAD_BYTES) {
      head.set(chunk.subarray(0, HEAD_BYTES - before), before);
      if (size >= HEAD_BYTES) typeIn(head);
    }
    await file.appendFile(chunk);
  }
  return { type: typeIn(head.subarray(0, size)), size };
}

/** @param size in bytes, as counted or as announced */
export function mustFit(size: number) {
  const { bytes } = FILE_LIMITS;
  if (size > bytes) throw new Invalid("files.tooLarge", { megabytes: bytes / 1024 / 1024 });
}

function typeIn(head: Buffer) {
  if (head.length === 0) throw new Invalid("files.empty");
  const type = fileTypeOf(head);
  if (!type) throw new Invalid("files.type");
  if (isTooLarge(type, head)) throw new Invalid("files.tooManyPixels");
  return type;
}

/** So that the new name lasts, too. Windows opens no folder, and needs no such thing. */
async function syncFolder() {
  const folder = await open(fileFolder(), "r").catch(() => null);
  await folder?.sync();
  await folder?.close();
}

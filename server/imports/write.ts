import { mkdir, open, rename, rm } from "node:fs/promises";
import { Invalid } from "#server/platform/errors.ts";
import { importFolder, partOf, pathOf } from "./folder.ts";
import { IMPORT_LIMITS } from "./schema.ts";

/**
 * Safe on the disk under this id and whole, or not there. What comes is counted and looked at piece by piece, and not
 * gathered in memory.
 * @returns how many bytes
 * @throws Invalid as soon as they are too many, or no text in UTF-8
 */
export async function writeImport(
  id: string,
  bytes: AsyncIterable<Uint8Array>,
  most: number = IMPORT_LIMITS.bytes,
): Promise<number> {
  await mkdir(importFolder(), { recursive: true, mode: 0o700 });
  const part = partOf(id);
  try {
    const size = await writePart(part, bytes, most);
    await rename(part, pathOf(id));
    return size;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function writePart(path: string, bytes: AsyncIterable<Uint8Array>, most: number) {
  const file = await open(path, "wx", 0o600);
  const text = new TextDecoder("utf-8", { fatal: true });
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      mustFit(size, most);
      mustBeText(text, chunk);
      await file.appendFile(chunk);
    }
    mustBeText(text, null);
    if (size === 0) throw new Invalid("imports.empty");
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}

/** @param size in bytes, as counted or as announced */
export function mustFit(size: number, most: number = IMPORT_LIMITS.bytes) {
  if (size > most) throw new Invalid("imports.tooLarge", { gigabytes: most / 1024 ** 3 });
}

/** @param chunk null: that was all of it */
function mustBeText(text: TextDecoder, chunk: Uint8Array | null) {
  const read = decoded(text, chunk);
  if (read === null || read.includes("\u0000")) throw new Invalid("imports.notText");
}

function decoded(text: TextDecoder, chunk: Uint8Array | null) {
  try {
    return chunk ? text.decode(chunk, { stream: true }) : text.decode();
  } catch {
    return null;
  }
}

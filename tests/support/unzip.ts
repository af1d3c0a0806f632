import { inflateRawSync } from "node:zlib";

const DIRECTORY = 0x02_01_4b_50;

/** @returns the bytes of each file by its name, as the directory at the end of the archive has them. */
export function unzip(archive: Buffer) {
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(archive.length - 6);
  while (archive.readUInt32LE(at) === DIRECTORY) {
    const size = archive.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + size);
    const isDeflated = archive.readUInt16LE(at + 10) === 8;
    const end = at + 46 + (name ?? 0);
    files.set(archive.toString("utf8", at + 46, end), isDeflated ? inflateRawSync(bytes) : bytes);
    at = end + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

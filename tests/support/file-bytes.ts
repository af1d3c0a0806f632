const filled = (head: Buffer, size: number) =>
  Buffer.concat([head, Buffer.alloc(size - head.length, 7)]);

export const jpeg = (size = 2000) => filled(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), size);
export const pdf = (size = 2000, script = "") => filled(Buffer.from(`%PDF-1.7\n${script}`), size);

export function png(width: number, height: number) {
  const head = Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR________", "latin1");
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return filled(head, 2000);
}

/** ISO base media: what HEIC and AVIF are kept in. */
export function boxed(...brands: string[]) {
  const [major = "", ...others] = brands;
  const box = Buffer.from(`____ftyp${major}\0\0\0\0${others.join("")}`, "latin1");
  box.writeUInt32BE(box.length, 0);
  return filled(box, 2000);
}

export async function* inChunks(bytes: Buffer, size = 64 * 1024) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

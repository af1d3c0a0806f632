const filled = (head: Buffer, size: number) =>
  Buffer.concat([head, Buffer.alloc(size - head.length, 7)]);

/** @param before what a camera writes before the picture: so many bytes, in segments */
export function jpeg(size = 2000, [width, height] = [4000, 3000], before = 100) {
  const frame = Buffer.from("\xff\xc0\0\x11\x08HHWW", "latin1");
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const written = Array.from({ length: Math.ceil(before / 60_000) }, () => segment(60_000));
  const segments = before > 60_000 ? written : [segment(before)];
  return filled(Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, frame]), size);
}

function segment(size: number) {
  const bytes = Buffer.alloc(size + 4, 1);
  bytes.writeUInt16BE(0xffe1, 0);
  bytes.writeUInt16BE(size + 2, 2);
  return bytes;
}

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

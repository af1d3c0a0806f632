import type { FileType } from "./schema.ts";

/** So many bytes say what a file is. */
export const HEAD_BYTES = 512;
/**
 * By the first bytes alone and only from their very beginning: five types are told apart in a few lines, where a
 * library that knows two hundred parses containers and inflates archives for it.
 * @returns null for what is none of them, or looks like two.
 */
export function fileTypeOf(head: Buffer): FileType | null {
  if (startsWith(head, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (text(head, 0, 4) === "RIFF" && text(head, 8, 15) === "WEBPVP8") return "image/webp";
  if (text(head, 0, 5) === "%PDF-") return "application/pdf";
  return isHeic(head) ? "image/heic" : null;
}

const startsWith = (head: Buffer, ...bytes: number[]) =>
  bytes.every((byte, at) => head[at] === byte);

const text = (head: Buffer, from: number, to: number) => head.toString("latin1", from, to);

/** ISO/IEC 23008-12: the first box names the brands. AVIF is in the same container, and is another thing. */
function isHeic(head: Buffer) {
  if (head.length < 16 || text(head, 4, 8) !== "ftyp") return false;
  const brands = [text(head, 8, 12)];
  for (let at = 16; at + 4 <= Math.min(head.readUInt32BE(0), head.length); at += 4) {
    brands.push(text(head, at, at + 4));
  }
  const is = (...names: string[]) => brands.some((brand) => names.includes(brand));
  return is("heic", "heix") && !is("avif", "avis");
}

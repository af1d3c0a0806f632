import { isShown } from "./policy.ts";
import type { FileType } from "./schema.ts";

/** More than any camera has. A picture of few bytes may say that it has more, and fill the memory of who looks at it. */
const MOST_PIXELS = 120_000_000;

type Size = [width: number, height: number];

/**
 * By what the picture says about itself, without decoding it. One that browsers show and that does not say it in its
 * beginning is none to be shown.
 */
export function isTooLarge(type: FileType, head: Buffer): boolean {
  if (!isShown(type)) return false;
  const size = pictureSize(type, head);
  return !size || size[0] * size[1] > MOST_PIXELS;
}

/** @returns null where its beginning does not say it */
export function pictureSize(type: FileType, head: Buffer): Size | null {
  try {
    if (type === "image/jpeg") return jpegSize(head);
    return type === "image/png" ? pngSize(head) : webpSize(head);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const pngSize = (head: Buffer): Size => [head.readUInt32BE(16), head.readUInt32BE(20)];

/** RFC 9649: of three kinds, each in its own way. */
function webpSize(head: Buffer): Size {
  switch (head.toString("latin1", 12, 16)) {
    case "VP8X":
      return [head.readUIntLE(24, 3) + 1, head.readUIntLE(27, 3) + 1];
    case "VP8L": {
      const bits = head.readUInt32LE(21);
      return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
    }
    default:
      return [head.readUInt16LE(26) & 0x3fff, head.readUInt16LE(28) & 0x3fff];
  }
}

/** Huffman tables and the like have numbers between those of the frames. */
const NO_FRAMES = [0xc4, 0xc8, 0xcc];
const FRAMES = { first: 0xc0, last: 0xcf };

/** ITU T.81: one marked segment after the other, until the frame's tells. */
function jpegSize(head: Buffer): Size | null {
  for (let at = 2; head.readUInt8(at) === 0xff; at += 2 + head.readUInt16BE(at + 2)) {
    const marker = head.readUInt8(at + 1);
    const isFrame = marker >= FRAMES.first && marker <= FRAMES.last && !NO_FRAMES.includes(marker);
    if (isFrame) return [head.readUInt16BE(at + 7), head.readUInt16BE(at + 5)];
  }
  return null;
}

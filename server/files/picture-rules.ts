import { fileTypeOf } from "./file-type.ts";
import { pictureSize } from "./picture-size.ts";
import { isShown } from "./policy.ts";
import { PICTURE_LIMITS } from "./schema.ts";

/**
 * Whether every browser shows it, at a glance: by its first bytes and by what it says about its size, whatever its
 * sender calls it. What draws itself with code (SVG, HTML) is no picture here.
 * @returns in English, for whoever sends it, what is wrong with it; null: nothing
 */
export function pictureFault(bytes: Buffer): string | null {
  const { bytes: most, side } = PICTURE_LIMITS;
  if (bytes.length > most) return `More than ${most / 1024} KB`;
  const type = fileTypeOf(bytes);
  if (!type || !isShown(type)) return "Neither PNG, JPEG nor WebP by its bytes";
  const sides = pictureSize(type, bytes);
  if (!sides) return "It does not say how wide and high it is";
  const fits = sides.every((pixels) => pixels > 0 && pixels <= side);
  return fits ? null : `More than ${side} pixels wide or high, or none at all`;
}

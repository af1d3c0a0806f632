/** Enough to read the small print of a label, and a tenth of what a camera makes. */
export const LONGEST_SIDE = 2000;

type Size = { width: number; height: number };

/** In the same proportions, and never larger than it was. */
export function fitted({ width, height }: Size, most = LONGEST_SIDE): Size {
  const scale = Math.min(1, most / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

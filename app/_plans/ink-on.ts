/** What can be read on a colour that a shop has chosen: at least 4.5:1 on any (WCAG 2.2, 1.4.3). */
export function inkOn(colour: string): "#ffffff" | "#000000" {
  return contrast(luminanceOf(colour), 1) >= ENOUGH ? "#ffffff" : "#000000";
}

const ENOUGH = 4.5;

/** Of two relative luminances, from 1 to 21. */
export const contrast = (one: number, other: number) =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** @param colour as "#6b3717" */
export function luminanceOf(colour: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

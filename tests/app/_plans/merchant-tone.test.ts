import { expect, test } from "vitest";
import { MERCHANTS } from "#prisma/demo/merchants.ts";
import { MERCHANT_TONES, merchantTone } from "#app/_plans/merchant-tone.ts";

const CREAM = "#fffaf0";

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** As WCAG 2.2 defines it. */
function luminance(colour: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (light: string, dark: string) =>
  (luminance(light) + 0.05) / (luminance(dark) + 0.05);

test("a shop's letters can be read on its colour, by day and in the evening", () => {
  for (const tone of MERCHANT_TONES) {
    const [day, evening] = tone.match(/#[0-9a-f]{6}/gu) ?? [];
    expect(contrast(CREAM, day ?? CREAM), tone).toBeGreaterThan(6.4);
    expect(contrast(CREAM, evening ?? CREAM), tone).toBeGreaterThan(5.2);
  }
});

test("a shop keeps its colour, and shops differ", () => {
  expect(merchantTone(" North Sole")).toBe(merchantTone("north sole"));
  expect(MERCHANT_TONES).toContain(merchantTone(""));
  const tones = MERCHANTS.map(({ name }) => merchantTone(name));
  expect(new Set(tones).size).toBeGreaterThan(MERCHANTS.length / 2);
});

import { expect, test } from "vitest";
import { isTooLarge } from "#server/files/picture-size.ts";
import { boxed, jpeg, pdf, png } from "#tests/support/file-bytes.ts";

function webp(kind: "VP8X" | "VP8L" | "VP8 ", write: (head: Buffer) => void) {
  const head = Buffer.alloc(40);
  head.write(`RIFF____WEBP${kind}`, "latin1");
  write(head);
  return head;
}

const extended = (side: number) =>
  webp("VP8X", (head) => {
    head.writeUIntLE(side - 1, 24, 3);
    head.writeUIntLE(side - 1, 27, 3);
  });
const lossless = (side: number) =>
  webp("VP8L", (head) => head.writeUInt32LE(((side - 1) | ((side - 1) << 14)) >>> 0, 21));
const lossy = (side: number) =>
  webp("VP8 ", (head) => {
    head.writeUInt16LE(side, 26);
    head.writeUInt16LE(side, 28);
  });

test("a picture of 200 megapixels and more is too large, however few bytes it has", () => {
  expect(isTooLarge("image/png", png(20_000, 10_000))).toBe(true);
  expect(isTooLarge("image/png", png(4_294_967_295, 4_294_967_295))).toBe(true);
  expect(isTooLarge("image/jpeg", jpeg(2000, [65_500, 65_500]))).toBe(true);
  for (const picture of [extended(16_000_000), lossless(16_000), lossy(16_000)]) {
    expect(isTooLarge("image/webp", picture)).toBe(true);
  }
});

test("what the best cameras make is not", () => {
  expect(isTooLarge("image/png", png(9000, 12_000))).toBe(false);
  expect(isTooLarge("image/jpeg", jpeg(2000, [12_000, 9000]))).toBe(false);
  expect(isTooLarge("image/jpeg", jpeg(140_000, [4000, 3000], 120_000))).toBe(false);
  for (const picture of [extended(8000), lossless(8000), lossy(8000)]) {
    expect(isTooLarge("image/webp", picture)).toBe(false);
  }
});

test("a picture that does not say how large it is, is not shown to anybody", () => {
  expect(isTooLarge("image/jpeg", Buffer.from([0xff, 0xd8, 0xff]))).toBe(true);
  expect(isTooLarge("image/jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]))).toBe(true);
  expect(isTooLarge("image/jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xd9, 0, 2, 0, 0]))).toBe(true);
  expect(isTooLarge("image/png", Buffer.alloc(12))).toBe(true);
});

test("what is only saved may be as large as it likes", () => {
  expect(isTooLarge("application/pdf", pdf())).toBe(false);
  expect(isTooLarge("image/heic", boxed("heic"))).toBe(false);
});

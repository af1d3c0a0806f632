import { expect, test } from "vitest";
import { pictureFault } from "#server/files/picture-rules.ts";
import { PICTURE_LIMITS } from "#server/files/schema.ts";
import { boxed, jpeg, pdf, png } from "#tests/support/file-bytes.ts";

const NO_PICTURE = "Neither PNG, JPEG nor WebP by its bytes";
const TOO_LARGE = "More than 2048 pixels wide or high, or none at all";

test("what browsers show, small enough for many on one page, is a picture", () => {
  expect(pictureFault(png(240, 240))).toBeNull();
  expect(pictureFault(png(2048, 2048))).toBeNull();
  expect(pictureFault(jpeg(2000, [800, 600]))).toBeNull();
});

test.each([
  ["an SVG", Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`)],
  ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["a PDF", pdf()],
  ["a HEIC", boxed("heic")],
  ["an AVIF", boxed("avif", "mif1")],
  ["a GIF", Buffer.from("GIF89a".padEnd(200, "\0"), "latin1")],
  ["nothing", Buffer.alloc(0)],
  ["a page with a PNG in it", Buffer.concat([Buffer.from("<script>"), png(10, 10)])],
])("C5: %s is no picture, whatever it is called", (_, bytes) => {
  expect(pictureFault(bytes)).toBe(NO_PICTURE);
});

test("C6: few bytes that unfold to very many pixels are refused, and so is what has none", () => {
  expect(pictureFault(png(2049, 10))).toBe(TOO_LARGE);
  expect(pictureFault(png(10, 4_294_967_295))).toBe(TOO_LARGE);
  expect(pictureFault(jpeg(2000, [65_500, 65_500]))).toBe(TOO_LARGE);
  expect(pictureFault(png(0, 240))).toBe(TOO_LARGE);
});

test("C6: too many bytes are refused before anything is read of them", () => {
  expect(pictureFault(jpeg(PICTURE_LIMITS.bytes, [100, 100]))).toBeNull();
  expect(pictureFault(jpeg(PICTURE_LIMITS.bytes + 1, [100, 100]))).toBe("More than 256 KB");
});

test("a picture that is cut off before it says its size is refused", () => {
  expect(pictureFault(png(100, 100).subarray(0, 18))).toBe(
    "It does not say how wide and high it is",
  );
});

import { expect, test } from "vitest";
import { fileTypeOf } from "#server/files/file-type.ts";
import { boxed, jpeg, pdf, png } from "#tests/support/file-bytes.ts";

const text = (words: string) => Buffer.from(words.padEnd(600, " "), "latin1");

test.each([
  ["image/jpeg", jpeg()],
  ["image/png", png(10, 10)],
  ["image/webp", text("RIFF____WEBPVP8 ")],
  ["application/pdf", pdf()],
  ["image/heic", boxed("heic", "mif1", "heic")],
  ["image/heic", boxed("mif1", "heix")],
] as const)("%s is known by its bytes", (type, bytes) => {
  expect(fileTypeOf(bytes)).toBe(type);
});

test.each([
  ["SVG", text(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`)],
  ["HTML", text("<!doctype html><script>alert(1)</script>")],
  ["a program", text("MZ\x90\0")],
  ["a program of Unix", text("\x7fELF")],
  ["a PDF behind HTML", text("<script>alert(1)</script>\n%PDF-1.7")],
  ["a GIF", text("GIF89a/*")],
  ["a ZIP", text("PK\x03\x04")],
  ["an AVIF", boxed("avif", "mif1")],
  ["an AVIF that says it is a HEIC, too", boxed("heic", "avif")],
  ["a film", boxed("isom", "mp42")],
  ["a box without an end", text("\xff\xff\xff\xffftypabcd")],
  ["a sound in a RIFF", text("RIFF____WAVEfmt ")],
  ["half a signature", Buffer.from([0xff, 0xd8])],
  ["nothing", Buffer.alloc(0)],
])("%s is none of ours", (_, bytes) => {
  expect(fileTypeOf(bytes)).toBeNull();
});

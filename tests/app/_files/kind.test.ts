import { expect, test } from "vitest";
import { fitted } from "#app/_files/fitted.ts";
import { isPicture, jpegName, refusalOf } from "#app/_files/kind.ts";
import { sizeText } from "#app/_files/size-text.ts";

const MEGABYTE = 1024 * 1024;
const file = (name: string, type: string, size = 1000) => ({ name, type, size });

test("a large photo is made smaller in its proportions, a small one stays", () => {
  expect(fitted({ width: 4000, height: 3000 })).toEqual({ width: 2000, height: 1500 });
  expect(fitted({ width: 3024, height: 4032 })).toEqual({ width: 1500, height: 2000 });
  expect(fitted({ width: 800, height: 600 })).toEqual({ width: 800, height: 600 });
  expect(fitted({ width: 30_000, height: 2 })).toEqual({ width: 2000, height: 1 });
});

test("a photo is known also where the system does not know its type", () => {
  expect(isPicture(file("IMG_1.HEIC", ""))).toBe(true);
  expect(isPicture(file("photo", "image/avif"))).toBe(true);
  expect(isPicture(file("invoice.pdf", "application/pdf"))).toBe(false);
});

test("what will not be taken is said before a byte of it is sent", () => {
  expect(refusalOf(file("photo.jpg", "image/jpeg", 40 * MEGABYTE))).toBeNull();
  expect(refusalOf(file("invoice.PDF", "", 10 * MEGABYTE))).toBeNull();
  expect(refusalOf(file("invoice.pdf", "application/pdf", 10 * MEGABYTE + 1))).toBe(
    "files.tooLarge",
  );
  expect(refusalOf(file("letter.docx", "application/msword"))).toBe("files.type");
  expect(refusalOf(file("photo.jpg", "image/jpeg", 0))).toBe("files.empty");
});

test("a photo that was drawn anew has the name of what it is now", () => {
  expect(jpegName("IMG_1.HEIC")).toBe("IMG_1.jpg");
  expect(jpegName("Trasig lampa.v2.png")).toBe("Trasig lampa.v2.jpg");
  expect(jpegName(".png")).toBe("photo.jpg");
  expect(jpegName("photo")).toBe("photo.jpg");
});

test("a size reads as people write it", () => {
  expect(sizeText(340_200, "en-GB")).toBe("340 kB");
  expect(sizeText(2_440_000, "de-DE")).toBe("2,4 MB");
  expect(sizeText(12, "sv-SE")).toBe("1 kB");
});

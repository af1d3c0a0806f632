import { expect, test } from "vitest";
import { fileName } from "#server/files/file-name.ts";

test("a name is kept as its owner knows it", () => {
  expect(fileName("Trasig lampa.JPG", "image/jpeg")).toBe("Trasig lampa.JPG");
  expect(fileName("فاتورة.pdf", "application/pdf")).toBe("فاتورة.pdf");
  expect(fileName("👩‍👩‍👧 receipt.v2.pdf", "application/pdf")).toBe("👩‍👩‍👧 receipt.v2.pdf");
});

test("a name leads into no folder", () => {
  expect(fileName("../../../etc/passwd", "image/png")).toBe("passwd.png");
  expect(fileName(String.raw`C:\Users\ada\photo.png`, "image/png")).toBe("photo.png");
  expect(fileName("..", "image/png")).toBe("file.png");
  expect(fileName("", "image/png")).toBe("file.png");
  expect(fileName("photos/", "image/png")).toBe("photos.png");
});

test("a name ends like what it is, whatever it says it is", () => {
  expect(fileName("invoice.pdf.exe", "application/pdf")).toBe("invoice.pdf.exe.pdf");
  expect(fileName("page.html", "image/jpeg")).toBe("page.html.jpg");
  expect(fileName("photo", "image/heic")).toBe("photo.heic");
  expect(fileName(".jpg", "image/jpeg")).toBe("file.jpg");
});

test("what cannot be seen in a name is not in it", () => {
  expect(fileName("a\r\nSet-Cookie: x=1.png", "image/png")).toBe("aSet-Cookie: x=1.png");
  expect(fileName("photo\u202Egpj.exe", "image/jpeg")).toBe("photogpj.exe.jpg");
  expect(fileName("a\u0000b\ud800.png", "image/png")).toBe("ab\ufffd.png");
});

test("a long name is cut between two characters, and keeps its ending", () => {
  const name = fileName(`${"👩‍👩‍👧".repeat(500)}.pdf`, "application/pdf");
  expect(name.length).toBeLessThan(130);
  expect(name).toMatch(/^(👩‍👩‍👧)+\.pdf$/u);
  expect(fileName(`${"e\u0301".repeat(100_000)}.pdf`, "application/pdf")).toMatch(
    /^(e\u0301)+\.pdf$/u,
  );
});

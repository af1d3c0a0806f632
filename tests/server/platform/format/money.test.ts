import { expect, test } from "vitest";
import { minorDigits, moneyParts, moneyText } from "#server/platform/format/money.ts";

/** Spaces that do not break and marks of direction, made plain for the eye. */
const plain = (text: string) =>
  text.replaceAll(/[\u00a0\u202f]/gu, " ").replaceAll(/[\u200e\u200f\u061c]/gu, "");

const inAll = (minor: number, currency: string) =>
  ["sv-SE", "de-DE", "en-GB", "ar-AE"].map((locale) =>
    plain(moneyText({ minor, currency }, locale)),
  );

test("each language writes an amount its own way, with every minor digit", () => {
  expect(inAll(129900, "SEK")).toEqual([
    "1 299,00 kr",
    "1.299,00 SEK",
    "SEK 1,299.00",
    "1,299.00 SEK",
  ]);
  expect(inAll(129900, "EUR")).toEqual(["1 299,00 €", "1.299,00 €", "€1,299.00", "1,299.00 €"]);
  expect(inAll(50, "GBP").slice(0, 3)).toEqual(["0,50 GBP", "0,50 £", "£0.50"]);
  expect(inAll(129900, "AED")[3]).toBe("1,299.00 د.إ.");
});

test("yen have no minor digits and Kuwaiti dinars have three", () => {
  expect(["SEK", "JPY", "KWD"].map(minorDigits)).toEqual([2, 0, 3]);
  expect(inAll(1299, "JPY")[1]).toBe("1.299 ¥");
  expect(inAll(1299500, "KWD")[2]).toBe("KWD 1,299.500");
  expect(inAll(5, "KWD")[2]).toBe("KWD 0.005");
});

test("an amount beyond the digits of a float keeps every cent", () => {
  expect(plain(moneyText({ minor: 9_007_199_254_740_991, currency: "EUR" }, "en-GB"))).toBe(
    "€90,071,992,547,409.91",
  );
});

test("a minus stands where the language puts it", () => {
  expect(plain(moneyText({ minor: -150, currency: "EUR" }, "en-GB"))).toBe("-€1.50");
  expect(plain(moneyText({ minor: -150, currency: "SEK" }, "sv"))).toBe("−1,50 kr");
});

test("the digits are those that the reader's region uses", () => {
  expect(plain(moneyText({ minor: 129900, currency: "EGP" }, "ar-EG"))).toContain("١٬٢٩٩٫٠٠");
  expect(plain(moneyText({ minor: 129900, currency: "AED" }, "ar-AE"))).toContain("1,299.00");
});

test("the parts of an amount are the whole amount, in its order", () => {
  const amount = { minor: 129900, currency: "SEK" };
  expect(moneyParts(amount, "sv").map(({ kind, text }) => [kind, plain(text)])).toEqual([
    ["figure", "1 299"],
    ["fraction", ",00"],
    ["unit", " kr"],
  ]);
  for (const locale of ["sv", "de", "en-GB", "ar"]) {
    expect(
      moneyParts(amount, locale)
        .map(({ text }) => text)
        .join(""),
    ).toBe(moneyText(amount, locale));
  }
});

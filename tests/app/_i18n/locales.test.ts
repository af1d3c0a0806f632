import { expect, test } from "vitest";
import { acceptedTags, chooseLocale, directionOf } from "#app/_i18n/locales.ts";
import { catalogueOf } from "#server/platform/locale.ts";

test("the first wish that we can read is granted, with its region", () => {
  expect(chooseLocale(["fr-FR", "de-AT", "en"])).toBe("de-AT");
  expect(chooseLocale([undefined, "SV-se"])).toBe("sv-SE");
});

test("without a region English is written the European way", () => {
  expect([chooseLocale([]), chooseLocale(["en"]), chooseLocale(["en-US"])]).toEqual([
    "en-GB",
    "en-GB",
    "en-US",
  ]);
});

test("a cookie or header with anything in it does no harm", () => {
  expect(chooseLocale(["../../etc", "<script>", "x".repeat(5000), "*"])).toBe("en-GB");
  expect(catalogueOf("constructor")).toBe("en");
});

test("a browser's languages come in the order of its wishes", () => {
  expect(acceptedTags("en;q=0.8, sv-SE,ar;q=0.9,de;q=0")).toEqual(["sv-SE", "ar", "en"]);
  expect(acceptedTags(null)).toEqual([]);
});

test("Arabic reads from right to left", () => {
  expect(["ar-AE", "sv"].map(directionOf)).toEqual(["rtl", "ltr"]);
});

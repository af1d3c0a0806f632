import { expect, test } from "vitest";
import { readAmount } from "#app/_payments/amount.ts";

const read = (typed: string, locale = "en-GB", currency = "GBP", mostMinor = 1_000_000) =>
  readAmount(typed, { locale, currency, mostMinor });

test.each([
  ["62.50", "en-GB", 6250],
  ["62,50", "en-GB", 6250],
  ["62.5", "de-DE", 6250],
  ["62,5", "sv-SE", 6250],
  [" £62.66 ", "en-GB", 6266],
  ["GBP 62", "en-GB", 6200],
  ["62.", "en-GB", 6200],
  [".5", "en-GB", 50],
  ["007", "en-GB", 700],
  ["1,000", "en-GB", 100_000],
  ["1.000", "de-DE", 100_000],
  ["1.000,00", "de-DE", 100_000],
  ["1.000,00", "en-GB", 100_000],
  ["1,000.00", "de-DE", 100_000],
  ["1 000,50", "sv-SE", 100_050],
  ["1\u00a0000", "sv-SE", 100_000],
  ["1’000.50", "de-CH", 100_050],
  ["٦٢٫٥", "ar-AE", 6250],
  ["١٬٠٠٠", "ar-AE", 100_000],
  ["۶۲", "ar", 6200],
])("“%s” in %s are %i pence", (typed, locale, minor) => {
  expect(read(typed, locale)).toEqual({ minor });
});

test.each([
  ["62,66 €", "de-DE", "EUR"],
  ["62.66 euros", "en-GB", "EUR"],
  ["62,66 kr", "sv-SE", "SEK"],
  ["62,66:-", "sv-SE", "SEK"],
  ["SEK 62.66", "en-GB", "SEK"],
  ["62.66 pounds", "en-GB", "GBP"],
  ["٦٢٫٦٦ د.إ.", "ar-AE", "AED"],
])("“%s” in %s are of %s", (typed, locale, currency) => {
  expect(read(typed, locale, currency)).toEqual({ minor: 6266 });
});

test.each([
  ["£10", "sv-SE", "SEK"],
  ["10 GBP", "sv-SE", "SEK"],
  ["10kr", "en-GB", "GBP"],
  ["$10", "en-GB", "GBP"],
])("“%s” in %s is no amount of %s", (typed, locale, currency) => {
  expect(read(typed, locale, currency)).toEqual({ problem: "notAnAmount" });
});

test("no zero stands before thousands", () => {
  expect(read("0.001", "sv-SE", "SEK")).toEqual({ problem: "tooPrecise" });
  expect(read("0,001", "en-GB")).toEqual({ problem: "tooPrecise" });
});

test("a currency without fractions takes whole numbers, and one of thousandths three decimals", () => {
  expect(read("1,200", "en-GB", "JPY")).toEqual({ minor: 1200 });
  expect(read("1200.5", "en-GB", "JPY")).toEqual({ problem: "tooPrecise" });
  expect(read("1.234", "en-GB", "KWD")).toEqual({ minor: 1234 });
  expect(read("1,5", "de-DE", "KWD")).toEqual({ minor: 1500 });
  expect(read("1.2345", "en-GB", "KWD")).toEqual({ problem: "tooPrecise" });
});

test.each([
  ["", "empty"],
  ["  ", "empty"],
  ["£", "notAnAmount"],
  ["abc", "notAnAmount"],
  ["12abc3", "notAnAmount"],
  ["1.2.3", "notAnAmount"],
  ["1,00,000", "notAnAmount"],
  ["1.000.50", "notAnAmount"],
  ["1e5", "notAnAmount"],
  [",", "notAnAmount"],
  ["-5", "negative"],
  ["−5", "negative"],
  ["£-5", "negative"],
  ["0", "zero"],
  ["0.00", "zero"],
  ["62.505", "tooPrecise"],
  ["1.000", "tooPrecise"],
  ["10000.01", "moreThanOwed"],
  ["99999999999999999999", "moreThanOwed"],
])("“%s” is refused: %s", (typed, problem) => {
  expect(read(typed)).toEqual({ problem });
});

test("exactly what is owed can be paid", () => {
  expect(read("10000")).toEqual({ minor: 1_000_000 });
});

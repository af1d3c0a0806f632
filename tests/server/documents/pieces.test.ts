import { expect, test } from "vitest";
import { piecesOf } from "#server/documents/pdf/pieces.ts";

const shown = (text: string, direction: "ltr" | "rtl") =>
  piecesOf(text, direction).map((piece) => piece.text);

test("a line from left to right is one piece a face", () => {
  expect(shown("Payment to Łódź", "ltr")).toEqual(["Payment to ", "Ł", "ód", "ź"]);
});

test("a line from right to left ends at the left, and its numbers run on to the right", () => {
  expect(shown("في 29 مارس", "rtl")).toEqual([" مارس", "29", "في "]);
});

test("brackets of a line from right to left open to the left", () => {
  expect(shown("مارس (2026)", "rtl")).toEqual(["(", "2026", ")", "مارس "]);
});

test("marks that steer a text are followed and not shown", () => {
  expect(shown("\u200f1,234.50 د.إ.\u200f", "rtl").join("")).not.toMatch(/\u200f/u);
  expect(shown("\u2068Fjord\u2069 AB", "ltr")).toEqual(["Fjord", " AB"]);
});

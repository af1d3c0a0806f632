import { expect, test } from "vitest";
import {
  brandOf,
  cardFrom,
  codeProblem,
  groupedNumber,
  monthIn,
  numberProblem,
  untilProblem,
} from "#app/(customer)/bank/cards/[setupId]/_card/card.ts";
import { TEST_CARDS } from "#app/(customer)/bank/cards/[setupId]/_card/test-cards.tsx";
import { cardToSave } from "#server/payments/schema.ts";

const TODAY = "2026-11-28";

test.each([
  ["4242 4242 4242 4242", "Visa"],
  ["5555555555554444", "Mastercard"],
  ["2223003122003222", "Mastercard"],
  ["2720999999999996", "Mastercard"],
  ["378282246310005", "American Express"],
  ["6759649826438453", "Maestro"],
  ["5018000000000009", "Maestro"],
  ["6011111111111117", null],
  ["2721000000000004", null],
  ["", null],
])("%s is a %s", (number, brand) => expect(brandOf(number)).toBe(brand));

test.each([
  ["4242 4242 4242 4242", null],
  ["4242-4242-4242-4242", null],
  ["٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢", null],
  ["378282246310005", null],
  ["6759649826438453", null],
  ["", "numberMissing"],
  ["abc", "numberMissing"],
  ["6011111111111117", "numberUnknown"],
  ["4242 4242 4242", "numberLength"],
  ["4242 4242 4242 4241", "numberTypo"],
  ["4242 4242 4224 4242", "numberTypo"],
])("%s as a number: %s", (number, problem) => expect(numberProblem(number)).toBe(problem));

test.each([
  ["08/29", "2029-08"],
  ["8/29", "2029-08"],
  ["08 / 2029", "2029-08"],
  ["0829", "2029-08"],
  ["082029", "2029-08"],
  ["08-29", "2029-08"],
  ["٠٨/٢٩", "2029-08"],
  ["13/29", null],
  ["00/29", null],
  ["08", null],
  ["08/1999", null],
  ["August 2029", null],
])("%s as a date: %s", (text, month) => expect(monthIn(text)).toBe(month));

test("in its last month a card is still good", () => {
  expect(untilProblem("11/26", TODAY)).toBeNull();
  expect(untilProblem("10/26", TODAY)).toBe("untilOver");
  expect(untilProblem("11/2046", TODAY)).toBeNull();
  expect(untilProblem("01/2047", TODAY)).toBe("untilFar");
  expect(untilProblem(" ", TODAY)).toBe("untilMissing");
  expect(untilProblem("soon", TODAY)).toBe("untilUnclear");
});

test("a code is as long as that of the card", () => {
  expect(codeProblem("123", "4242")).toBeNull();
  expect(codeProblem("1234", "4242")).toBe("codeLength");
  expect(codeProblem("1234", "3782")).toBeNull();
  expect(codeProblem("", "4242")).toBe("codeMissing");
});

test("a number stands in groups as on the card", () => {
  expect(groupedNumber("4242424242424242")).toBe("4242 4242 4242 4242");
  expect(groupedNumber("42424")).toBe("4242 4");
  expect(groupedNumber("378282246310005")).toBe("3782 822463 10005");
  expect(groupedNumber("")).toBe("");
});

test("of what was entered the kind, four digits and the month leave the browser", () => {
  const entered = { number: "4242 4242 4242 4242", until: "08/29", code: "987" };
  const card = cardFrom(entered, TODAY);
  expect(card).toEqual({ brand: "Visa", lastFour: "4242", goodThrough: "2029-08" });
  expect(cardFrom({ ...entered, code: "" }, TODAY)).toBeNull();
  const id = "6f1c9c1e-3a5e-4b7a-9d52-0d6c2c1f7a10";
  expect(cardToSave.safeParse({ id, ...card }).success).toBe(true);
});

test("every test card can be entered", () => {
  for (const { number } of TEST_CARDS) expect(numberProblem(number), number).toBeNull();
});

import { expect, test } from "vitest";
import { readTexts } from "#app/admin/help/_articles/correction-store.ts";

test("a correction that was begun goes on with its words, in the languages that there are", () => {
  expect(readTexts('{"en":"We got it wrong.","de":"","xx":"?","sv":7}')).toEqual({
    en: "We got it wrong.",
    de: "",
  });
});

test("what is no correction is none", () => {
  for (const text of [null, "", "{", "[]", "7", '"en"']) expect(readTexts(text)).toEqual({});
});

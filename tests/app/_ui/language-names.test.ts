import { expect, test } from "vitest";
import { languageName, languageNames } from "#app/_ui/language-names.ts";

test("languages are named and listed in the reader's own", () => {
  expect(languageNames(["sv", "en"], "en-GB")).toBe("Swedish, English");
  expect(languageNames(["sv", "en"], "de")).toBe("Schwedisch, Englisch");
  expect(languageNames([], "sv")).toBe("");
});

test("a code that nobody knows stands for itself", () => {
  expect(languageName("qx", "en-GB")).toBe("qx");
});

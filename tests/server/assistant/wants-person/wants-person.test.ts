import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { wantsPerson } from "#server/assistant/wants-person/wants-person.ts";

const folder = new URL("./messages/", import.meta.url);
const languages = readdirSync(folder).map((file) => {
  const [, asks = "", others = ""] = readFileSync(new URL(file, folder), "utf8").split(/^#.*\n/m);
  return { language: file.slice(0, 2), asks: lines(asks), others: lines(others) };
});

function lines(part: string) {
  return part.split("\n").filter((line) => line !== "");
}

test("people are understood in thirteen languages", () => {
  expect(languages.map(({ language }) => language).toSorted()).toEqual([
    "ar",
    "da",
    "de",
    "en",
    "es",
    "fi",
    "fr",
    "it",
    "nb",
    "nl",
    "pl",
    "pt",
    "sv",
  ]);
});

test.each("no nope nein nee nej nei non não nie ei لا".split(" "))(
  "a bare “%s”, also to the offer of a person, brings nobody",
  (word) => {
    expect(wantsPerson(word)).toBe("no");
    expect(wantsPerson(`${word}, ${word}!`)).toBe("no");
  },
);

describe.each(languages)("in $language", ({ asks, others }) => {
  test.each(asks)("“%s” brings a person in one turn", (message) => {
    expect(wantsPerson(message)).toBe("now");
  });

  test.each(others)("“%s” hands nobody over", (message) => {
    expect(wantsPerson(message)).not.toBe("now");
  });
});

test("an agent spoken to before is a reason to offer one, not to call one", () => {
  expect(wantsPerson("I talked to an agent yesterday")).toBe("offer");
  expect(wantsPerson("are you a human?")).toBe("offer");
  expect(wantsPerson("when is my next payment?")).toBe("no");
});

test("a message of 4,000 letters is read in a blink", () => {
  const long = "please tell me when my next instalment for the shoes is due ".repeat(66);
  const begin = performance.now();
  wantsPerson(long);
  expect(performance.now() - begin).toBeLessThan(250);
});

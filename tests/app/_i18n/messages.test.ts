import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { AREAS } from "#app/_i18n/locales.ts";
import { LANGUAGES } from "#server/platform/locale.ts";

const FOLDER = `${import.meta.dirname}/../../../app/_i18n/messages`;
const OTHERS = LANGUAGES.filter((language) => language !== "en");
const files = readdirSync(`${FOLDER}/en`).toSorted();

const read = (language: string, file: string): unknown =>
  JSON.parse(readFileSync(`${FOLDER}/${language}/${file}`, "utf8"));

/** Every message with the path to it. */
function messages(tree: unknown, path = ""): [string, string][] {
  if (typeof tree === "string") return [[path, tree]];
  return Object.entries(tree ?? {}).flatMap(([key, below]) =>
    messages(below, path ? `${path}.${key}` : key),
  );
}

/** The names that a message expects values for, with what it does with them. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const own = `${TYPE[element.type]} ${element.value}`;
    if (element.type === TYPE.tag) return [own, ...argumentsOf(element.children)];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [own];
    const branches = Object.values(element.options).flatMap(({ value }) => argumentsOf(value));
    return [own, ...branches];
  });
}

const expects = (message: string) => [...new Set(argumentsOf(parse(message)))].toSorted();

/** `crash` is read without the catalogue, when there is no catalogue any more. */
test("every area has its file in every language", () => {
  expect(files).toEqual([...AREAS, "crash"].map((area) => `${area}.json`).toSorted());
  for (const language of OTHERS) {
    expect(readdirSync(`${FOLDER}/${language}`).toSorted()).toEqual(files);
  }
});

test.each(files)("%s says the same things in every language", (file) => {
  const english = new Map(messages(read("en", file)));
  for (const language of OTHERS) {
    const theirs = new Map(messages(read(language, file)));
    expect([...theirs.keys()].toSorted(), language).toEqual([...english.keys()].toSorted());
    for (const [key, message] of english) {
      const place = `${language} ${file} ${key}`;
      expect(theirs.get(key), place).not.toBe("");
      expect(expects(theirs.get(key) ?? ""), place).toEqual(expects(message));
    }
  }
});

test("no message blames, and none says oops", () => {
  const all = files.flatMap((file) => messages(read("en", file)).map(([, message]) => message));
  expect(all.filter((message) => /\b(oops|your fault|failed to|error)\b/iu.test(message))).toEqual(
    [],
  );
});

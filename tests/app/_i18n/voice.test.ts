import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { de } from "./voice/de.ts";
import { ar } from "./voice/ar.ts";
import { en } from "./voice/en.ts";
import { sv } from "./voice/sv.ts";
import type { Voice } from "./voice/voice.ts";

const VOICES: Record<string, Voice> = { ar, de, en, sv };
const FOLDER = `${import.meta.dirname}/../../../app/_i18n/messages`;

function messages(tree: unknown, path: string): [string, string][] {
  if (typeof tree === "string") return [[path, tree]];
  return Object.entries(tree ?? {}).flatMap(([key, below]) => messages(below, `${path}.${key}`));
}

/** What is read: without the names of values and of branches. */
const wordsOf = (elements: MessageFormatElement[]): string =>
  elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value;
      if (element.type === TYPE.tag) return wordsOf(element.children);
      if (element.type !== TYPE.select && element.type !== TYPE.plural) return "…";
      return Object.values(element.options)
        .map(({ value }) => ` ${wordsOf(value)} `)
        .join("|");
    })
    .join("");

const catalogueOf = (locale: string) =>
  readdirSync(`${FOLDER}/${locale}`).flatMap((file) =>
    messages(
      JSON.parse(readFileSync(`${FOLDER}/${locale}/${file}`, "utf8")),
      file.replace(".json", ""),
    ),
  );

const anyOf = (patterns: string[]) =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${patterns.join("|")})(?![\p{L}\p{N}])`, "iu");

test.each(Object.entries(VOICES))("%s says none of the words it does not use", (locale, voice) => {
  const unwanted = anyOf(Object.keys(voice.unwanted));
  const found = catalogueOf(locale)
    .filter(([key]) => !(key in voice.allowed))
    .flatMap(([key, message]) => {
      const word = unwanted.exec(wordsOf(parse(message)))?.[0];
      return word ? [`${key}: “${word}” in “${message}”`] : [];
    });
  expect(found).toEqual([]);
});

test.each(Object.entries(VOICES))("%s allows a word only where it stands", (locale, voice) => {
  const unwanted = anyOf(Object.keys(voice.unwanted));
  const catalogue = new Map(catalogueOf(locale));
  const idle = Object.keys(voice.allowed).filter(
    (key) => !unwanted.test(wordsOf(parse(catalogue.get(key) ?? ""))),
  );
  expect(idle).toEqual([]);
});

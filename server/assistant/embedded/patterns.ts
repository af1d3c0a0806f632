import { normal } from "../normal.ts";
import { listed } from "../wants-person/wording.ts";

const ZERO = { arabic: 0x660, persian: 0x6f0 };

/** As the patterns compare it, with every digit as "0" to "9". */
export const plain = (text: string) =>
  normal(text)
    .replaceAll(/['’´`]/gu, "")
    .replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - ZERO.arabic))
    .replaceAll(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - ZERO.persian));

/** Arabic writes "and", "for" and "in" onto the word. */
export const START = String.raw`(?<![\p{L}\p{N}])[وفلب]?`;
export const END = String.raw`(?![\p{L}\p{N}])`;
export const NUMBER = String.raw`\d{1,2}`;

const alternatives = new Map<string, string>();

/** Any of the words, the longest first; none at all where the list is empty. */
export function any(list: string): string {
  const known = alternatives.get(list) ?? alternativesOf(list);
  alternatives.set(list, known);
  return known;
}

function alternativesOf(list: string) {
  const words = listed(list).toSorted((a, b) => b.length - a.length);
  return words.length === 0 ? "(?!)" : `(?:${words.map(escaped).join("|")})`;
}

const escaped = (word: string) =>
  word
    .replaceAll(/[.|]/g, String.raw`\$&`)
    .replaceAll("*", String.raw`\p{L}*`)
    .replaceAll(" ", String.raw`\s+`);

/** "a|an|one, two": the words for one, for two. */
export const places = (list: string): string[][] =>
  list.split(",").map((place) => listed(place.replaceAll("|", ",")));

export const anyPlace = (list: string) => any(list.replaceAll("|", ","));

/** @returns from one on, or 0 where it is none of them */
export const placeOf = (list: string, word: string) =>
  places(list).findIndex((words) => words.includes(word)) + 1;

export const pattern = (source: string) => new RegExp(source, "gu");

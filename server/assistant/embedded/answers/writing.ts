import { translatorFor } from "#server/platform/translate.ts";
import type { Ask } from "../asks.ts";
import type { Language } from "#server/platform/locale.ts";
import type { Results } from "../prompt.ts";

export type Say = (key: string, values?: Record<string, string | number>) => string;

/** What a writer of one answer is given. */
export type Writing = { ask: Ask; asks: Ask[]; language: Language; results: Results; say: Say };

/** Paragraphs of the answer. */
export type Answer = string[];

/**
 * In Arabic the names and amounts of other scripts are set apart, so that they do not swap places with their
 * neighbours.
 */
export function sayIn(locale: string, language: Language): Say {
  const text = translatorFor(
    locale.toLowerCase().startsWith(language) ? locale : language,
    "assistant",
  );
  if (language !== "ar") return text;
  return (key, values = {}) =>
    text(
      key,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, apart(value)])),
    );
}

const apart = (value: string | number) =>
  typeof value === "string" && /\p{L}|\p{N}/u.test(value) && !/^[a-z_]+$/.test(value)
    ? `\u2068${value}\u2069`
    : value;

/** A heading and its lines, as a list. */
export const listOf = (heading: string, lines: string[]) =>
  [heading, ...lines.map((line) => `- ${line}`)].join("\n");

export const sentences = (...parts: (string | false | null | undefined)[]) =>
  parts.filter((part) => typeof part === "string").join(" ");

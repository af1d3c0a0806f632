import { translatorFor } from "#server/platform/translate.ts";
import type { Ask } from "../asks.ts";
import type { Language } from "#server/platform/locale.ts";
import type { Results } from "../prompt.ts";

export type Say = (key: string, values?: Record<string, string | number>) => string;

export type Writing = { ask: Ask; asks: Ask[]; language: Language; results: Results; say: Say };

export type Answer = string[];

/** Arabic sets names and amounts of other scripts apart, or they swap places with their neighbours. */
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

/** One thing alone is no list: it ends the sentence that its heading begins. */
export function listOf(heading: string, lines: string[]) {
  const [only] = lines;
  if (only !== undefined && lines.length === 1) return `${heading} ${only.replace(/\.?$/u, ".")}`;
  return [heading, ...lines.map((line) => `- ${line}`)].join("\n");
}

export const sentences = (...parts: (string | false | null | undefined)[]) =>
  parts.filter((part) => typeof part === "string").join(" ");

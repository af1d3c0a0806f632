import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "use-intl/core";
import { languageOf } from "./locale.ts";

const ROOT = join(import.meta.dirname, "../../app/_i18n/messages");
const FALLBACK = "en";

/** Nested, in truth; but only so do the library's types accept keys that are read from disk. */
type Messages = Record<string, string>;
type Translate = (key: string, values?: Record<string, string | number | Date>) => string;

const loaded = new Map<string, Messages>();

/** For what is written outside of a page. @param locale BCP 47; of other languages English. */
export function translatorFor(locale: string, area: string): Translate {
  const language = languageOf(locale);
  const messages = messagesOf(language, area);
  return messages
    ? createTranslator<Messages>({ locale, messages })
    : createTranslator<Messages>({ locale: FALLBACK, messages: messagesOf(FALLBACK, area) ?? {} });
}

function messagesOf(language: string, area: string) {
  const name = `${language}/${area}.json`;
  if (!/^[a-z]{2,3}$/.test(language)) return null;
  const messages = loaded.get(name) ?? read(join(ROOT, name));
  if (messages) loaded.set(name, messages);
  return messages;
}

function read(file: string): Messages | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

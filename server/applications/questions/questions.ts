import { catalogueOf, type Language, LANGUAGES, languageOf } from "#server/platform/locale.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { sv } from "./sv.ts";

export type Line = ["customer" | "us", string];

export type Situation = { said: Line[]; options: string[]; best: number };

/** Written by hand; nobody's conversation stands in it. `free`: to be answered in one's own words. */
export type Questions = { situations: Situation[]; free: Line[] };

/** A new text is a new version beside the old one, as answers to that are still read. */
const VERSIONS: Record<number, Record<Language, Questions>> = { 1: { en, de, sv, ar } };

export const NEWEST_VERSION = Math.max(...Object.keys(VERSIONS).map(Number));

/** @returns null for a version that is no longer here */
export const questionsOf = (version: number, language: Language): Questions | null =>
  VERSIONS[version]?.[language] ?? null;

/** The one they read mails in if they speak it, else the first that they speak and we have. */
export function testLanguageOf({ locale, languages }: { locale: string; languages: string[] }) {
  const reads = catalogueOf(locale);
  if (languages.includes(reads) && languageOf(locale) === reads) return reads;
  return LANGUAGES.find((language) => languages.includes(language)) ?? reads;
}

export const rightAmong = ({ situations }: Questions, choices: number[]) =>
  situations.filter(({ best }, index) => choices[index] === best).length;

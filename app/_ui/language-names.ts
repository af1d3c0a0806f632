import { listText } from "./list-text.ts";

/** "sv", "en" → "Swedish, English", in the reader's language. */
export const languageNames = (codes: string[], locale: string) =>
  listText(
    codes.map((code) => languageName(code, locale)),
    locale,
  );

/** A code that nobody knows stands for itself. */
export const languageName = (code: string, locale: string) =>
  new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;

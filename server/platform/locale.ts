export const LANGUAGES = ["en", "de", "sv", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The languages in which customers are understood when they ask for a person, and which staff may speak. */
export const SPOKEN = "ar da de en es fi fr it nb nl pl pt sv".split(" ");

export const isLanguage = (text: string): text is Language =>
  LANGUAGES.some((language) => language === text);

export const languageOf = (locale: string) => locale.toLowerCase().split("-")[0] ?? "";

/** "de-AT" → "de"; who reads a language that we do not have is answered in English. */
export function catalogueOf(locale: string): Language {
  const language = languageOf(locale);
  return isLanguage(language) ? language : "en";
}

/** Plain "en" would have dates written the American way, which no page does. */
export const localeOf = (language: Language) => (language === "en" ? "en-GB" : language);

export const directionOf = (locale: string) => (catalogueOf(locale) === "ar" ? "rtl" : "ltr");

import { eld } from "eld/extrasmall";

export const languages = ["en", "de", "sv", "ar"] as const;
export type Language = (typeof languages)[number];

/** What the conversation was in so far counts, for "ok" and "2?" are no language of their own. */
const HABIT = 0.12;

/** The language to answer in: that of the message, or in doubt the one spoken so far. */
export function languageOf(text: string, habit: Language): Language {
  if (/\p{Script=Arabic}/u.test(text)) return "ar";
  const scores = eld.detect(text).getScores();
  const weighed = languages.map((language) => ({
    language,
    score: (scores[language] ?? 0) + (language === habit ? HABIT : 0),
  }));
  weighed.sort((a, b) => b.score - a.score);
  return weighed[0]?.language ?? habit;
}

/** "de-AT" → "de"; who reads a language that we do not have is answered in English. */
export function spokenOf(locale: string): Language {
  const [tag] = locale.toLowerCase().split("-");
  return languages.find((language) => language === tag) ?? "en";
}

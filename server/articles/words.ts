import { CONCEPTS, STOP_WORDS, type Concept } from "./concepts.ts";
import { languageOf } from "#server/platform/locale.ts";

const SIGN = "§";

const EVERYDAY: Concept[] = ["method", "instalments", "how-long"];

export const isConcept = (word: string) => word.startsWith(SIGN);

export function weightOf(word: string) {
  if (!isConcept(word)) return 1;
  return EVERYDAY.some((concept) => word === `${SIGN}${concept}`) ? 1.5 : 3;
}

export function wordsOf(locale: string, text: string): string[] {
  const language = Object.hasOwn(CONCEPTS, languageOf(locale)) ? languageOf(locale) : "en";
  const { patterns, stopWords } = vocabularyOf(language);
  let rest = ` ${normalise(text)} `;
  const found: string[] = [];
  for (const { concept, pattern } of patterns) {
    // The words stay for other concepts: "refund for a late return" is about three.
    for (const _ of rest.matchAll(pattern)) found.push(concept);
  }
  for (const { pattern } of patterns) rest = rest.replaceAll(pattern, " ");
  const others = rest.split(" ").filter((word) => word.length > 1 && !stopWords.has(word));
  return [...found, ...others.map((word) => stem(language, word))];
}

export function normalise(text: string) {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\p{M}ـ'’`´]/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll("ة", "ه")
    .replaceAll("ى", "ي")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

type Vocabulary = { patterns: { concept: string; pattern: RegExp }[]; stopWords: Set<string> };
const vocabularies = new Map<string, Vocabulary>();

function vocabularyOf(language: string): Vocabulary {
  const known = vocabularies.get(language);
  if (known) return known;
  const made = {
    patterns: Object.entries(CONCEPTS[language] ?? {}).map(([concept, phrases]) => ({
      concept: `${SIGN}${concept}`,
      pattern: patternOf(language, phrases),
    })),
    stopWords: new Set(STOP_WORDS[language]?.split(" ")),
  };
  vocabularies.set(language, made);
  return made;
}

/** Arabic writes "and", "the", "for" and "with" onto the word. */
function patternOf(language: string, phrases: string) {
  const prefix = language === "ar" ? "(?:[وفبلك]{0,2}(?:ال|ل)?)" : "";
  const alternatives = phrases
    .split(",")
    .map((phrase) => phrase.trim())
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll("_", "\\p{L}+").replaceAll("*", "\\p{L}*"))
    .map((phrase) => phrase.replaceAll(" ", ` ${prefix}`));
  return new RegExp(`(?<= )${prefix}(?:${alternatives.join("|")})(?= )`, "gu");
}

const ENDINGS: Record<string, RegExp> = {
  en: /(?:ings?|ed|es|e|s|ly)$/u,
  de: /(?:ungen|ung|en|er|es|em|e|n|s)$/u,
  sv: /(?:arna|erna|orna|ande|are|ar|er|or|en|et|an|na|a|s)$/u,
  ar: /(?:ات|ون|ين|ها|هم|كم|نا|ه|ي)$/u,
};

function stem(language: string, word: string) {
  const bare = language === "ar" ? word.replace(/^(?:وال|بال|لل|ال|و)(?=\p{L}{3})/u, "") : word;
  const shorter = bare.replace(ENDINGS[language] ?? /$^/u, "");
  return shorter.length >= 3 ? shorter : bare;
}

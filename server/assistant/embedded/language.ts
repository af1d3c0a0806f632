import { isLanguage, LANGUAGES, type Language } from "#server/platform/locale.ts";
import { wordsKnownIn } from "../wants-person/marks.ts";
import { tokensOf } from "../normal.ts";
import { isKnown } from "./concepts.ts";
import { detect } from "../detector.ts";
import { isUnderstood, type Understood } from "./corpus.ts";

/** What the conversation was in so far counts, for "ok" and "2?" are no language of their own. */
const HABIT = 0.12;
/** Letters alone mislead in a short message; words that mean something to us do not. */
const WORDS = 0.6;

export function detectLanguage(text: string, habit: Language): Language {
  if (/\p{Script=Arabic}/u.test(text)) return "ar";
  const tokens = tokensOf(text);
  const shares = LANGUAGES.map((language) => ({ language, share: knownShare(tokens, language) }));
  const certain = tokens.length < 3 && ofFewWords(shares, habit);
  if (certain) return certain;
  if (tokens.length < 2) return habit;

  const scores = detect(text).getScores();
  const weighed = shares.map(({ language, share }) => ({
    language,
    score: (scores[language] ?? 0) + WORDS * share + (language === habit ? HABIT : 0),
  }));
  weighed.sort((a, b) => b.score - a.score);
  return weighed[0]?.language ?? habit;
}

const FEWEST_WORDS = 3;
const AHEAD = { letters: 0.12, words: 2 };

/** @param habit what they wrote so far @returns null: a language in which nothing is understood but the wish for a person */
export function languageHeard(text: string, habit: Understood): Understood | null {
  if (isOtherLanguage(text)) {
    const other = likeliestOther(text);
    return isUnderstood(other) ? other : null;
  }
  if (!isLanguage(habit) && isStill(habit, text)) return habit;
  return detectLanguage(text, isLanguage(habit) ? habit : "en");
}

/** By the words that are known of it, and where there are as many, by the letters. */
function likeliestOther(text: string): string {
  const scores = detect(text).getScores();
  const others = Array.from(wordsKnownIn(tokensOf(text)), ([language, count]) => ({
    language,
    score: count + (scores[language] ?? 0),
  })).filter(({ language }) => !isLanguage(language));
  return others.toSorted((a, b) => b.score - a.score)[0]?.language ?? "";
}

function isStill(habit: Understood, text: string) {
  if (tokensOf(text).length < FEWEST_WORDS) return true;
  const scores = detect(text).getScores();
  return LANGUAGES.every((language) => (scores[language] ?? 0) <= (scores[habit] ?? 0) + HABIT);
}

/** Surely a language that we do not write, by its letters and by the words of it that we know. */
export function isOtherLanguage(text: string): boolean {
  if (/\p{Script=Arabic}/u.test(text)) return false;
  const tokens = tokensOf(text);
  if (tokens.length < FEWEST_WORDS) return false;
  if (LANGUAGES.some((language) => knownShare(tokens, language) >= 0.5)) return false;
  const words = wordsKnownIn(tokens);
  const best = Math.max(...LANGUAGES.map((language) => words.get(language) ?? 0));
  const others = Array.from(words).filter(([language]) => !isLanguage(language));
  if (others.some(([, count]) => count >= best + AHEAD.words)) return true;
  if (best > 1) return false;
  const detected = detect(text);
  const scores = detected.getScores();
  const ours = Math.max(...LANGUAGES.map((language) => scores[language] ?? 0));
  return (
    !isLanguage(detected.language) &&
    detected.isReliable() &&
    (scores[detected.language] ?? 0) >= ours + AHEAD.letters
  );
}

type Share = { language: Language; share: number };

function ofFewWords(shares: Share[], habit: Language): Language | undefined {
  const whole = shares.filter(({ share }) => share === 1).map(({ language }) => language);
  if (whole.includes(habit)) return habit;
  return whole.length === 1 ? whole[0] : undefined;
}

const knownShare = (tokens: string[], language: Language) =>
  tokens.filter((token) => isKnown(token, language)).length / Math.max(1, tokens.length);

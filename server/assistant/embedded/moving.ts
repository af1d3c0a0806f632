import type { Language } from "#server/platform/locale.ts";
import { movingWords } from "./moving-words.ts";
import { any, END, pattern, plain, START } from "./patterns.ts";
import { namesDay, refusesDay } from "./wanted-day.ts";

/** `asked`: only about the rule. */
export type Moving = "wanted" | "asked" | null;

/** @param whole what they said beside it: who cannot pay at all needs other help, and who has moved it already wants nothing */
export function movingIn(text: string, whole: string, language: Language): Moving {
  const words = movingWords[language];
  const [said, all] = [plain(text), plain(whole)];
  if (has(all, words.hardship) || has(all, words.done)) return null;
  const day = namesDay(text, language);
  const names = has(said, `${words.postpone}, ${words.move}`);
  if (has(said, words.rule)) return names ? "asked" : null;
  if (names && isOfAny(said, words, day)) return "asked";
  if (has(said, words.other) || isRefused(said, words)) return null;
  const isWanted = [
    isOfMoving(said, words),
    wantsDate(said, words, day),
    wantsTime(said, words, day),
    refusesDay(text, language),
  ];
  return isWanted.includes(true) ? "wanted" : null;
}

/** "How far can I move it?": the answer stands on the card. */
export const asksReach = (text: string, language: Language) =>
  movingIn(text, text, language) === "asked" && has(plain(text), movingWords[language].reach);

type Words = (typeof movingWords)[Language];

const isOfMoving = (said: string, { postpone, move, payment, it }: Words) =>
  has(said, postpone) || (has(said, move) && has(said, `${payment}, ${it}`));

const isOfAny = (said: string, { question, indefinite, later }: Words, day: boolean) =>
  begins(said, question) && has(said, indefinite) && !day && !has(said, later);

const isRefused = (said: string, { refuse, postpone, move, change }: Words) =>
  follows(said, refuse, `${postpone}, ${move}, ${change}`, 4) ||
  follows(said, `${postpone}, ${move}, ${change}`, refuse, 1);

const wantsDate = (said: string, { move, change, date, later, fact }: Words, day: boolean) =>
  !has(said, fact) &&
  ((has(said, `${move}, ${change}`) && (day || has(said, later))) ||
    (has(said, change) && has(said, date)));

function wantsTime(said: string, words: Words, day: boolean) {
  const { fact, time, pay, payment, later, until, question } = words;
  if (has(said, fact)) return false;
  if (has(said, time) || (day && has(said, payment))) return true;
  if (!day && !has(said, later)) return false;
  return has(said, `${pay}, ${until}`) || (begins(said, question) && has(said, payment));
}

const patterns = new Map<string, RegExp>();

function matching(source: string) {
  const known = patterns.get(source) ?? pattern(source);
  patterns.set(source, known);
  known.lastIndex = 0;
  return known;
}

const has = (said: string, list: string) => matching(`${START}${any(list)}${END}`).test(said);
const begins = (said: string, list: string) =>
  matching(String.raw`^\s*${any(list)}${END}`).test(said);

const follows = (said: string, first: string, second: string, gap: number) =>
  matching(
    String.raw`${START}${any(first)}(?:\s+[^\s.,!?؟]+){0,${gap}}?\s+${any(second)}${END}`,
  ).test(said);

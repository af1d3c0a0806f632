import type { Language } from "#server/platform/locale.ts";
import { autopayWords } from "./autopay-words.ts";
import { any, END, pattern, plain, START } from "./patterns.ts";

/** What of how a plan is paid they want to set: another card, to be paid by hand, or automatically. */
export type Setting = "change" | "off" | "on" | null;

/** @param whole what they said beside it: of a card that was declined or stolen there are other answers */
export function settingIn(text: string, whole: string, language: Language): Setting {
  const words = autopayWords[language];
  const said = plain(text);
  if (has(plain(whole), words.other) || has(said, words.fact)) return null;
  const isSelf = has(said, words.self) || (has(said, words.own) && has(said, words.pay));
  const isStopped = has(said, words.stop) && !has(said, words.polite);
  if (has(said, words.automatic)) {
    // "Not by hand any more, make it automatic."
    if (isStopped && !isSelf) return "off";
    if (isStopped || has(said, words.start)) return "on";
  }
  if (isSelf) return has(said, words.now) ? null : "off";
  return has(said, words.method) && has(said, `${words.change}, ${words.expired}`)
    ? "change"
    : null;
}

/** "Is my plan on autopay?" is answered with how it is paid. */
export function asksOfAutopay(text: string, language: Language) {
  const { automatic, state, other } = autopayWords[language];
  const said = plain(text);
  return begins(said, state) && has(said, automatic) && !has(said, other);
}

const patterns = new Map<string, RegExp>();

const has = (said: string, list: string) => matching(`${START}${any(list)}${END}`).test(said);
const begins = (said: string, list: string) =>
  matching(String.raw`^\s*${any(list)}${END}`).test(said);

function matching(source: string) {
  const known = patterns.get(source) ?? pattern(source);
  patterns.set(source, known);
  known.lastIndex = 0;
  return known;
}

import type { Language } from "#server/platform/locale.ts";
import { methodWordsIn } from "../method-named.ts";
import type { Ask } from "./asks.ts";
import { type AutopayWords, autopayWords } from "./autopay-words.ts";
import { any, END, pattern, plain, START } from "./patterns.ts";

/** What of how a plan is paid they want to set: another card, to be paid by hand, or automatically. */
export type Setting = "change" | "off" | "on" | null;

/** "So I don't forget" is why, and no refusal. */
const SO_THAT =
  /(?<!\p{L})(?:so (?:that )?i (?:dont|do not|never|cant)|damit ich .{0,20}nicht|sa (?:att )?jag (?:inte|aldrig)|(?:حتي|عشان|كي) (?:لا|ما)) .{0,30}/u;

/** @param whole what they said beside it: of a card that was declined or stolen there are other answers */
export function settingIn(text: string, whole: string, language: Language): Setting {
  const words = autopayWords[language];
  const said = plain(text).replace(SO_THAT, " ");
  if (has(plain(whole), words.other) || has(said, words.fact)) return null;
  const isSelf = has(said, words.self) || (has(said, words.own) && has(said, words.pay));
  const turned = turnedIn(said, words);
  const isStopped =
    turned === "off" || (turned === null && has(said, words.stop) && !has(said, words.polite));
  if (has(said, words.automatic)) {
    if (isStopped) return stopsHand(said, words) ? "on" : "off";
    if (has(said, words.start)) return isSelf ? "off" : "on";
  }
  if (isSelf) return has(said, words.now) ? null : "off";
  return has(said, words.method) && has(said, `${words.change}, ${words.expired}`)
    ? "change"
    : null;
}

/** "Turn the autopay on": its verb alone says nothing. */
function turnedIn(said: string, { turned }: AutopayWords) {
  if (!turned || !has(said, turned.verb)) return null;
  if (has(said, turned.off)) return "off";
  return has(said, turned.on) ? "on" : null;
}

/** Without accents, as `plain` writes them. */
const again: Record<Language, { cue: string; on: string; off: string }> = {
  en: { cue: "turn, switch, put, back, again", on: "on", off: "off" },
  de: {
    cue: "schalt, schalte, stell, stelle, mach, mache, wieder, lieber",
    on: "an, ein, einschalten, anmachen, anschalten",
    off: "aus, ab, ausmachen, ausschalten, abschalten",
  },
  sv: { cue: "satt, sla, stang, igen, tillbaka, hellre", on: "pa", off: "av" },
  ar: {
    cue: "مرة أخرى, من جديد, ثاني, رجع, رجعها, رجعوها",
    on: "شغل, شغلها, شغلوها, فعل, فعلها, فعلوها",
    off: "أوقف, أوقفها, أوقفوها, أطفئها",
  },
};
const MOST_AGAIN = 7;

/** "Turn it back on": of the autopay that was just spoken of. */
export function turnedAgain(text: string, language: Language): "on" | "off" | null {
  const said = plain(text);
  const { cue, on, off } = again[language];
  if (said.split(/\s+/u).length > MOST_AGAIN || !has(said, cue)) return null;
  const isOn = has(said, on);
  if (isOn === has(said, off)) return null;
  return isOn ? "on" : "off";
}

type Asking = { turn?: "on" | "off"; method?: string };

/** What of it is put before them to confirm; null where they are told how to do it themselves: with a card we may not know. */
export function proposableIn({ sets, text, about }: Ask, language: Language): Asking | null {
  const { automatic, expired, fresh } = autopayWords[language];
  if (sets === null) return null;
  if (sets === "off") return { turn: "off" };
  const named = methodWordsIn(text);
  const [said, all] = [plain(text), plain(`${text} ${about}`)];
  if (has(all, `${fresh}, ${expired}`)) return null;
  // From one to another: which is which stands between the words.
  if (named.filter((word) => /\p{L}/u.test(word)).length > 1) return null;
  const method = named.length > 0 ? { method: named.join(" ") } : {};
  if (sets === "on" || has(said, automatic)) return { turn: "on", ...method };
  return named.length > 0 ? method : null;
}

/** "Not by hand any more, make it automatic": what is named first behind the no is what they do not want. */
function stopsHand(said: string, { stop, self, own, automatic }: AutopayWords) {
  const behind = said.slice(matching(`${START}${any(stop)}${END}`).exec(said)?.index ?? 0);
  const placeOf = (list: string) => behind.search(matching(`${START}${any(list)}${END}`));
  const [byHand, byItself] = [placeOf(`${self}, ${own}`), placeOf(automatic)];
  return byHand >= 0 && (byItself < 0 || byHand < byItself);
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

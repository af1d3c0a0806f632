import { tokensOf } from "../normal.ts";
import type { Understood } from "./corpus.ts";
import { numberSaidIn } from "./number-words.ts";
import { plain } from "./patterns.ts";

const NUMBER = String.raw`\d{1,3}(?:[ .,'\u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)`;
/** As people write them, without their accents. */
const CURRENCY = String.raw`[£€$]|(?:kr|kronor|krona|kroner|spann|sek|nok|dkk|eur|euros?|gbp|pounds?|quid|usd|dollars?|bucks|chf|franken|francs?|zl|zloty|pln|pesos?|mxn|ars|cop|soles|reais|brl|aed|sar|egp|iqd|jod|mad|dh|dhs|tnd|dzd|جنيه|ريال|درهم|يورو|دولار|دينار|ليره|كرون|كرونه)(?![\p{L}])`;

const before = new RegExp(String.raw`(?:${CURRENCY})\s?(${NUMBER})`, "u");
const after = new RegExp(String.raw`(?<![\d.,])(${NUMBER})\s?(?:${CURRENCY})`, "u");
/** What has no currency, but cents or thousands that are set apart. */
const grouped = new RegExp(
  String.raw`(?<![\d.,/-]|\d )(\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d\d)?|\d+[.,]\d\d)(?!\d|[.,/ -]\d|\s?%)`,
  "u",
);
const currencyWord = new RegExp(`(?<![\\p{L}])${CURRENCY}`, "gu");

/** The first sum of money in a text, as a plain decimal: "1 249,50 kr" is "1249.50". */
export function amountIn(text: string, language: Understood = "en"): string | null {
  const said = plain(text);
  const found = [before.exec(said), after.exec(said)].flatMap((match) => (match ? [match] : []));
  const [first] = found.toSorted((a, b) => a.index - b.index);
  const written = first?.[1] ?? grouped.exec(said)?.[1];
  if (written !== undefined) return decimalOf(written);
  return spelledIn(said, language) ?? wholeIn(said) ?? null;
}

/** "fifty pounds" */
function spelledIn(said: string, language: Understood): string | null {
  for (const { index } of said.matchAll(currencyWord)) {
    const number = numberSaidIn(tokensOf(said.slice(0, index)).slice(-MOST_SPELLED), language);
    if (number !== null) return String(number);
  }
  return null;
}

const MOST_SPELLED = 6;

/** What has no currency is a sum where nothing else is counted. */
function wholeIn(said: string): string | undefined {
  for (const { 0: number } of said.matchAll(
    /(?<![\p{L}\d.,:/#-])\d{2,6}(?![\p{L}\d:/%-]|[.,]\d)/gu,
  )) {
    if (!(Number(number) >= 1990 && Number(number) <= 2100) && Number(number) > 31) return number;
  }
  return undefined;
}

export function decimalOf(written: string): string {
  const compact = written.replaceAll(/[ '\u00a0\u202f]/g, "");
  const cents = /[.,](\d{1,2})$/.exec(compact);
  const whole = (cents ? compact.slice(0, cents.index) : compact).replaceAll(/[.,]/g, "");
  return cents && Number(cents[1]) > 0 ? `${whole}.${(cents[1] ?? "").padEnd(2, "0")}` : whole;
}

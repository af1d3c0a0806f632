import { readFileSync } from "node:fs";
import { join } from "node:path";
import { normal, tokensOf } from "../normal.ts";
import { isCommonWord } from "../wants-person/languages.ts";
import { isLearned, type Understood } from "./corpus.ts";
import { anyPlace, pattern } from "./patterns.ts";
import { dayWords } from "./days/words.ts";

/** Before the name of a shop; some need a capital letter to follow. */
const before: Record<Understood, string> = {
  en: "from|at|with|by|through|via|to|of|for|called",
  de: "bei|von|an|für|vom|namens|shop|firma",
  sv: "från|hos|på|av|till|för|heter|butiken",
  ar: "من|عند|لدى|متجر|موقع|محل|شركة",
  es: "de|en|a|para|tienda|llamada",
  fr: "chez|de|sur|pour|à|boutique|magasin",
};
/** Before a name that its writer did not begin with a capital letter. */
const beforeSmall: Record<Understood, string> = {
  en: "from|at",
  de: "bei",
  sv: "från|hos",
  ar: "من|عند|متجر|موقع|محل",
  es: "en|de",
  fr: "chez",
};
const after =
  "order|purchase|plan|bill|instalments?|installments?|payments?|refund|return|parcel|delivery|stuff|shoes|bestellung|rate|raten|einkauf|köp|köpet|beställning|beställningen|order[en]*|planen|rechnung|kauf|räkning|räkningen|faktura|fakturan|avbetalning|avbetalningen|pedido|compra|cuota|commande|achat";
/** Has a capital letter and is no shop. */
const others =
  "klarna|kindline|paypal|visa|mastercard|amex|maestro|sepa|iban|swish|bankid|apple pay|google pay|i|im|ive|id|ok|pdf|gdpr|dsgvo|app|ai|ki|hi|hello|dhl|ups|dpd|hermes|fedex|postnord|postnl|gls|correos|instabee|budbee|royal mail|evri|usps|christmas|weihnachten|jul|berlin|london|stockholm|paris|madrid";

const listed = readFileSync(join(import.meta.dirname, "shops.txt"), "utf8")
  .trim()
  .split("\n");
/** "=next" is a shop only where it is written as a name. */
const shops = new Map(listed.map((line) => [folded(line.replace("=", "")), line.startsWith("=")]));
const MOST_WORDS = 3;

/** The shop that a message names, in its writer's spelling; `null` where it names none. */
export function shopIn(text: string, language: Understood): string | null {
  const [known, named] = [wellKnownIn(text, language), namedIn(text, language)];
  // "Oakley Lamps" is another one than Oakley.
  if (known && named?.startsWith(`${known} `)) return named;
  return known ?? named ?? unknownIn(text, language);
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.'’-]*[\p{L}\p{N}]|[\p{L}\p{N}]|&/gu;

function wellKnownIn(text: string, language: Understood): string | null {
  const words = Array.from(text.matchAll(WORD));
  for (const [at, first] of words.entries()) {
    for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count--) {
      const last = words[at + count - 1];
      if (!last) continue;
      const written = text.slice(first.index, last.index + last[0].length);
      const needsName = shops.get(folded(bare(written)));
      if (needsName === undefined) continue;
      const isWrittenAsName = at > 0 && /^\p{Lu}/u.test(written);
      if (!needsName || isWrittenAsName || isBesideCue(words, at, count, language))
        return bare(written);
    }
  }
  return null;
}

/** "bei otto", "otto rate": it is written small, and where only a shop stands. */
function isBesideCue(words: RegExpExecArray[], at: number, count: number, language: Understood) {
  const [last, first, next] = [words[at - 1], words[at], words[at + count]];
  if (!first || tokensOf(first[0]).every((word) => isCommonWord(word))) return false;
  const isAfter = last && isOneOf(beforeSmall[language], last[0]);
  return Boolean(isAfter) || Boolean(next && isOneOf(after, next[0]));
}

const isOneOf = (list: string, word: string) => new RegExp(`^(?:${list})$`, "iu").test(word);

const bare = (written: string) =>
  written.replace(/['’]s$/u, "").replace(/^(?:ب|ل|و)(?=\p{L}{4})/u, "");

function namedIn(text: string, language: Understood): string | null {
  const name = String.raw`\p{Lu}[\p{L}\p{N}&.'’-]*(?:\s+(?:&\s+|and\s+|und\s+|och\s+|de\s+|the\s+|of\s+)?\p{Lu}[\p{L}\p{N}&.'’-]*){0,3}`;
  const cased = [
    new RegExp(
      String.raw`(?<=(?:^|[^\p{L}])(?:${either(before[language])})\s+(?:the\s+|der\s+|dem\s+|la\s+|el\s+)?)${name}`,
      "gu",
    ),
    new RegExp(String.raw`${name}(?=(?:['’]s)?[\s-]+(?:${after}))`, "gu"),
  ];
  for (const find of cased) {
    for (const [found] of text.matchAll(find)) {
      const shop = found.replace(/[.'’-]+$/u, "").replace(/['’]s$/u, "");
      if (isName(shop, language)) return shop;
    }
  }
  return null;
}

/** "from gadgetbox": a word that nobody uses for anything else. */
function unknownIn(text: string, language: Understood): string | null {
  const find = new RegExp(
    String.raw`(?<=(?:^|[^\p{L}])(?:${beforeSmall[language]})\s+)[\p{L}][\p{L}\p{N}&.-]{2,}`,
    "giu",
  );
  for (const [found] of text.matchAll(find)) {
    const shop = found.replace(/[.-]+$/u, "");
    if (isName(shop, language) && tokensOf(shop).every((word) => !isLearned(word, language)))
      return shop;
  }
  return null;
}

const either = (list: string) =>
  list
    .split("|")
    .map((word) => `${word}|${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join("|");

function isName(shop: string, language: Understood): boolean {
  const words = tokensOf(shop);
  if (words.length === 0 || others.split("|").includes(words.join(" "))) return false;
  if (words.every((word) => isCommonWord(word) || isDay(word, language))) return false;
  // Every noun of German begins like a name.
  return language !== "de" || words.some((word) => !isLearned(word, language));
}

function isDay(word: string, language: Understood) {
  const { months, weekdays } = dayWords[language];
  return pattern(`^(?:${anyPlace(months)}|${anyPlace(weekdays)})$`).test(word);
}

function folded(text: string) {
  return normal(text).replaceAll(/[^\p{L}\p{N}&]+/gu, "");
}

import type { Span } from "./span.ts";

/** Up to so many signs stand between two groups of one number: " ", " - ", ".". */
const JOINT = /^[\s.\-–—_/·•‑]{1,3}$/u;
const SHORTEST = 13;
const LONGEST = 19;

type Group = { start: number; end: number; digits: string };

export function cardsIn(text: string): Span[] {
  const groups = Array.from(text.matchAll(/\d+/g), ({ 0: digits, index }) => ({
    start: index,
    end: index + digits.length,
    digits,
  })).filter(({ start }) => !isPartOfWord(text, start));
  const found: Span[] = [];
  for (let at = 0; at < groups.length;) {
    const last = lastOfCard(text, groups, at);
    const [first, end] = [groups[at], last === null ? undefined : groups[last]];
    if (first && end && last !== null) {
      found.push({ kind: "card", start: first.start, end: end.end, last: end.digits });
      at = last + 1;
    } else at += 1;
  }
  return found.map((span) => ({ ...span, last: lastFour(text.slice(span.start, span.end)) }));
}

function lastOfCard(text: string, groups: Group[], from: number): number | null {
  let digits = "";
  let last: number | null = null;
  for (let at = from; at < groups.length && at < from + LONGEST; at += 1) {
    const group = groups[at];
    const before = groups[at - 1];
    if (!group || (at > from && before && !JOINT.test(text.slice(before.end, group.start)))) break;
    digits += group.digits;
    if (digits.length > LONGEST) break;
    if (digits.length >= SHORTEST && isCard(digits)) last = at;
  }
  return last;
}

const isPartOfWord = (text: string, start: number) => /[\p{L}_]/u.test(text[start - 1] ?? " ");

const lastFour = (written: string) => written.replaceAll(/\D/g, "").slice(-4);

/** Where each network's numbers begin, and how long they are (ISO/IEC 7812). A number of 16 digits that is none is an order. */
const networks: [RegExp, number[]][] = [
  [/^4/, [13, 16, 18, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|095|[689])/, [14, 16, 17, 18, 19]],
  [/^35(?:2[89]|[3-8])/, [16, 17, 18, 19]],
  [/^(?:6011|64[4-9]|65|62|81|82)/, [16, 17, 18, 19]],
  [/^(?:5[0678]|6[0-9])/, [13, 14, 15, 16, 17, 18, 19]],
  [/^220[0-5]/, [16, 17, 18, 19]],
];

const isCard = (digits: string) =>
  networks.some(([begin, lengths]) => begin.test(digits) && lengths.includes(digits.length)) &&
  passesLuhn(digits);

export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}

const EXPIRY = String.raw`(?:[\p{L}.]{0,12}[\s:.]{0,3}\d{1,2}\s?[/.\-]\s?\d{2,4})?`;
const AFTER_CARD = new RegExp(
  String.raw`^[\s,;:|()]{0,4}${EXPIRY}[\s,;:|()]{1,4}(?<code>\d{3,4})(?![\p{L}\p{N}]|[.,/:\-]\d|\s?(?:€|£|\$|%|kr|eur|usd|gbp|sek|euro|pound|dollar))`,
  "iu",
);

/** Three or four digits right behind a card, or behind it and its expiry, are its security code. */
export function codesBeside(text: string, cards: Span[]): Span[] {
  return cards.flatMap(({ end }) => {
    const found = AFTER_CARD.exec(text.slice(end, end + 60));
    const code = found?.groups?.code;
    if (!found || !code) return [];
    const start = end + found[0].length - code.length;
    return [{ kind: "code" as const, start, end: start + code.length }];
  });
}

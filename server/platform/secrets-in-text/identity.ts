import { passesLuhn } from "./cards.ts";
import type { Span } from "./span.ts";

type Rule = { shape: RegExp; isRight: (sign: string) => boolean };

const always = () => true;
const digitsOf = (written: string) => written.replaceAll(/\D/g, "");
const weighed = (digits: string, weights: number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);

const isDate = (month: string, day: string) =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;

const rules: Rule[] = [
  // Sweden: with the century, or with its dash; ten bare digits are somebody's telephone.
  { shape: /(?:(?:19|20)\d{6}[-+\s]?|\d{6}[-+])\d{4}/, isRight: isSwedish },
  { shape: /\d{6}[\s-]?\d{5}/, isRight: (written) => isNorwegian(digitsOf(written)) },
  { shape: /\d{11}/, isRight: (digits) => isPolish(digits) || isGermanTaxNumber(digits) },
  { shape: /\d{2} \d{3} \d{3} \d{3}/, isRight: (written) => isGermanTaxNumber(digitsOf(written)) },
  { shape: /\d{2}[ ]?\d{6}[ ]?[A-Za-z][ ]?\d{3}/, isRight: isGermanInsurance },
  { shape: /\d{6}-\d{4}/, isRight: (cpr) => isDate(cpr.slice(2, 4), cpr.slice(0, 2)) },
  { shape: /\d{6}[-+A-FU-Ya-fu-y]\d{3}[0-9A-Za-z]/, isRight: isFinnish },
  {
    shape:
      /(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]/i,
    isRight: always,
  },
  { shape: /(?:\d{8}|[XYZ]-?\d{7})[-\s]?[A-Z]/i, isRight: isSpanish },
  { shape: /[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]/i, isRight: always },
  { shape: /[12]\s?\d{2}\s?\d{2}\s?\d[\dAB]\s?\d{3}\s?\d{3}\s?\d{2}/i, isRight: isFrench },
  { shape: /756\.?\d{4}\.?\d{4}\.?\d{2}/, isRight: (written) => passesEan(digitsOf(written)) },
  { shape: /784-?\d{4}-?\d{7}-?\d/, isRight: (written) => passesLuhn(digitsOf(written)) },
  { shape: /(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}/, isRight: always },
  {
    shape: /[23]\d{13}/,
    isRight: (digits) =>
      isDate(digits.slice(3, 5), digits.slice(5, 7)) && Number(digits.slice(7, 9)) <= 35,
  },
];

const patterns = rules.map(({ shape, isRight }) => ({
  isRight,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}]|\\d[.,/-])${shape.source}(?![\\p{L}\\p{N}]|[.,/-]\\d)`,
    `gu${shape.flags}`,
  ),
}));

export const identitiesIn = (text: string): Span[] =>
  patterns.flatMap(({ pattern, isRight }) =>
    Array.from(text.matchAll(pattern))
      .filter(([written]) => isRight(written))
      .map(({ 0: written, index: start }) => ({
        kind: "identity",
        start,
        end: start + written.length,
      })),
  );

function isSwedish(written: string): boolean {
  const digits = digitsOf(written).slice(-10);
  // A coordination number has 60 added to its day.
  const day = Number(digits.slice(4, 6)) % 60;
  return isDate(digits.slice(2, 4), String(day)) && passesLuhn(digits);
}

function isNorwegian(digits: string): boolean {
  const first = weighed(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0;
  return first && weighed(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

function isPolish(digits: string): boolean {
  const month = String(Number(digits.slice(2, 4)) % 20);
  return (
    isDate(month, digits.slice(4, 6)) &&
    weighed(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0
  );
}

/** Among the first ten digits one stands two or three times; the last one checks (ISO 7064 MOD 11,10). */
function isGermanTaxNumber(digits: string): boolean {
  const first = digits.slice(0, 10);
  const times = [...new Set(first)].map((digit) => first.split(digit).length - 1);
  const repeated = times.filter((count) => count > 1);
  if (first.startsWith("0") || repeated.length !== 1 || (repeated[0] ?? 0) > 3) return false;
  let product = 10;
  for (const digit of first) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits[10]);
}

function isGermanInsurance(written: string): boolean {
  const sign = written.replaceAll(" ", "").toUpperCase();
  const letter = String(sign.charCodeAt(8) - 64).padStart(2, "0");
  const digits = `${sign.slice(0, 8)}${letter}${sign.slice(9, 11)}`;
  const sum = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1].reduce((total, weight, at) => {
    const product = weight * Number(digits[at]);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === Number(sign[11]) && isDate(sign.slice(4, 6), sign.slice(2, 4));
}

function isFinnish(sign: string): boolean {
  const check = "0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(digitsOf(sign.slice(0, 10))) % 31];
  return isDate(sign.slice(2, 4), sign.slice(0, 2)) && check === sign.slice(-1).toUpperCase();
}

function isSpanish(written: string): boolean {
  const sign = written.replaceAll(/[-\s]/g, "").toUpperCase();
  const number = Number(
    sign.slice(0, -1).replace(/^[XYZ]/, (first) => String("XYZ".indexOf(first))),
  );
  return "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23] === sign.slice(-1);
}

function isFrench(written: string): boolean {
  const sign = written.replaceAll(/\s/g, "").toUpperCase().replace("2A", "19").replace("2B", "18");
  return 97 - (Number(sign.slice(0, 13)) % 97) === Number(sign.slice(13));
}

function passesEan(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return sum % 10 === 0;
}

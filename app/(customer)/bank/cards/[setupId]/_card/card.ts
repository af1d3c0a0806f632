import type { CardBrand } from "#server/payments/schema.ts";

export type Entered = { number: string; until: string; code: string };

type Problem =
  | `number${"Missing" | "Unknown" | "Length" | "Typo"}`
  | `until${"Missing" | "Unclear" | "Over" | "Far"}`
  | `code${"Missing" | "Length"}`;

type Kind = { starts: RegExp; lengths: number[]; code: number };

const LONG = [12, 13, 14, 15, 16, 17, 18, 19];

const KINDS: Record<CardBrand, Kind> = {
  Visa: { starts: /^4/u, lengths: [13, 16, 19], code: 3 },
  Mastercard: {
    starts: /^(?:5[1-5]|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)/u,
    lengths: [16],
    code: 3,
  },
  "American Express": { starts: /^3[47]/u, lengths: [15], code: 4 },
  Maestro: { starts: /^(?:50|5[6-8]|6304|6759|676[1-3])/u, lengths: LONG, code: 3 },
};

const BRANDS = Object.keys(KINDS) as CardBrand[];
const LONGEST = 19;
/** Of "2028-03-31". */
const MONTH = "2028-03".length;
/** No bank makes a card that is good for longer. */
const MOST_YEARS = 20;

/** Arabic and Persian digits are digits too; spaces and dashes are nothing. */
export const digitsOf = (text: string) =>
  [...text.normalize("NFKC")].flatMap((sign) => latin(sign) ?? []).join("");

function latin(sign: string) {
  const place = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹".indexOf(sign);
  if (place >= 0) return String(place % 10);
  return /^\d$/u.test(sign) ? sign : null;
}

export const brandOf = (number: string) =>
  BRANDS.find((brand) => KINDS[brand].starts.test(digitsOf(number))) ?? null;

/** In groups as they stand on the card. */
export function groupedNumber(text: string) {
  const digits = digitsOf(text).slice(0, LONGEST);
  const groups = brandOf(digits) === "American Express" ? /^(\d{1,4})(\d{1,6})?(\d+)?$/u : null;
  const parts = groups?.exec(digits)?.slice(1) ?? digits.match(/\d{1,4}/gu) ?? [];
  return parts.filter(Boolean).join(" ");
}

/** Every second digit from the right counts twice; a mistyped one is found. */
function addsUp(digits: string) {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

export function numberProblem(text: string): Problem | null {
  const digits = digitsOf(text);
  if (!digits) return "numberMissing";
  const brand = brandOf(digits);
  if (!brand) return "numberUnknown";
  if (!KINDS[brand].lengths.includes(digits.length)) return "numberLength";
  return addsUp(digits) ? null : "numberTypo";
}

/** "08/29", "8/2029", "0829" → "2029-08" */
export function monthIn(text: string) {
  const apart = text.split(/[^\p{Nd}]+/u).map(digitsOf);
  const [month = "", year = ""] =
    apart.filter(Boolean).length === 2
      ? apart.filter(Boolean)
      : [digitsOf(text).slice(0, 2), digitsOf(text).slice(2)];
  const full = year.length === 2 ? `20${year}` : year;
  const isMonth = /^\d{1,2}$/u.test(month) && Number(month) >= 1 && Number(month) <= 12;
  return isMonth && /^20\d\d$/u.test(full) ? `${full}-${month.padStart(2, "0")}` : null;
}

/** @param today where the customer lives: in its last month a card is still good */
export function untilProblem(text: string, today: string): Problem | null {
  if (!text.trim()) return "untilMissing";
  const month = monthIn(text);
  if (!month) return "untilUnclear";
  if (month < today.slice(0, MONTH)) return "untilOver";
  return Number(month.slice(0, 4)) > Number(today.slice(0, 4)) + MOST_YEARS ? "untilFar" : null;
}

export const codeLength = (number: string) => {
  const brand = brandOf(number);
  return brand ? KINDS[brand].code : 3;
};

export function codeProblem(text: string, number: string): Problem | null {
  if (!text.trim()) return "codeMissing";
  return digitsOf(text).length === codeLength(number) ? null : "codeLength";
}

export const problemsOf = ({ number, until, code }: Entered, today: string) => ({
  number: numberProblem(number),
  until: untilProblem(until, today),
  code: codeProblem(code, number),
});

/** All that leaves the browser. @returns null while something is wrong with it */
export function cardFrom(entered: Entered, today: string) {
  const brand = brandOf(entered.number);
  const goodThrough = monthIn(entered.until);
  const isGood = Object.values(problemsOf(entered, today)).every((problem) => problem === null);
  if (!isGood || !brand || !goodThrough) return null;
  return { brand, lastFour: digitsOf(entered.number).slice(-4), goodThrough };
}

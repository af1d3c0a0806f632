import { minorDigits } from "#server/platform/format/money.ts";

export type AmountProblem =
  "empty" | "notAnAmount" | "negative" | "zero" | "tooPrecise" | "moreThanOwed";

export type ReadAmount = { minor: number } | { problem: AmountProblem };

/** Longer than any sum that somebody owes, and still exact. */
const MOST_FIGURES = 12;

/**
 * What somebody typed, as people of any of our countries type it: "62,50", "62.5", "£1,000.00", "1 000", "٦٢٫٥".
 * Which of two readings "1.000" has, the reader's locale says; what has no reading is refused, never guessed.
 */
export function readAmount(
  typed: string,
  { currency, locale, mostMinor }: { currency: string; locale: string; mostMinor: number },
): ReadAmount {
  if (!isIn(typed, currency, locale)) return { problem: "notAnAmount" };
  const text = bare(typed);
  if (text === "") return { problem: typed.trim() === "" ? "empty" : "notAnAmount" };
  if (/^[-−].*\d/u.test(text)) return { problem: "negative" };
  if (!/^[\d.,]*\d[\d.,]*$/u.test(text)) return { problem: "notAnAmount" };

  const digits = minorDigits(currency);
  const number = split(text, separatorsOf(locale));
  if (!number) return { problem: "notAnAmount" };
  if (number.fraction.length > digits) return { problem: "tooPrecise" };
  const figures = (number.whole + number.fraction.padEnd(digits, "0")).replace(/^0+/u, "");
  if (figures === "") return { problem: "zero" };
  const minor = Number(figures);
  if (figures.length > MOST_FIGURES || minor > mostMinor) return { problem: "moreThanOwed" };
  return { minor };
}

const DISPLAYS = ["symbol", "narrowSymbol", "code", "name"] as const;
/** As it is written behind an amount in a Swedish shop: "10:-". */
const DASH = ":-";

/** "£10" are not ten kronor: what is said of the currency must be said of this one. */
function isIn(typed: string, currency: string, locale: string) {
  const said = lettersOf(typed.replace(DASH, ""));
  const names = [locale, "en"].flatMap((language) => namesOf(currency, language));
  return said === "" || names.some((name) => name === said || name.split(" ").includes(said));
}

/** "£", "gbp", "british pound", "british pounds". */
const namesOf = (currency: string, language: string) =>
  DISPLAYS.flatMap((currencyDisplay) => {
    const format = new Intl.NumberFormat(language, {
      style: "currency",
      currency,
      currencyDisplay,
    });
    return [1, 2].map((amount) => {
      const name = format.formatToParts(amount).find(({ type }) => type === "currency");
      return lettersOf(name?.value ?? "");
    });
  });

const lettersOf = (text: string) =>
  text
    .replaceAll(/[^\p{L}\p{Sc} ]/gu, "")
    .trim()
    .toLowerCase();

const ZEROS = ["\u0660", "\u06f0"].map((zero) => zero.codePointAt(0) ?? 0);

/** Western digits and points, without a currency, spaces or marks of direction. */
const bare = (typed: string) =>
  typed
    .replace(DASH, "")
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/gu, westernDigit)
    .replaceAll("٫", ".")
    .replaceAll("٬", "")
    .replaceAll(/[\s'’\p{Sc}\p{Cf}]/gu, "")
    .replaceAll(/^\p{L}[\p{L}.]*|\p{L}[\p{L}.]*$/gu, "");

function westernDigit(digit: string) {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.findLast((first) => first <= code) ?? code;
  return String(code - zero);
}

type Separators = { decimal: string; group: string };

function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: "latn" }).formatToParts(1234567.8);
  const valueOf = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return { decimal: valueOf("decimal"), group: valueOf("group") };
}

const GROUPED = /^[1-9]\d{0,2}([.,]\d{3})+$/u;

/** @returns null for what is no number, as "1.2.3" or "10,00,000.5" */
function split(text: string, separators: Separators) {
  const at = decimalAt(text, separators);
  if (at === null) return null;
  const [whole, fraction] = [text.slice(0, at), text.slice(at + 1)];
  if (/[.,]/u.test(whole) && (!GROUPED.test(whole) || whole.includes(text[at] ?? " "))) return null;
  if (new Set(whole.match(/[.,]/gu)).size > 1) return null;
  return { whole: whole.replaceAll(/[.,]/gu, ""), fraction };
}

/** Where its point is: behind the last figure when there is none. */
function decimalAt(text: string, { decimal, group }: Separators): number | null {
  const found = [...text.matchAll(/[.,]/gu)];
  const [last] = found.slice(-1);
  if (!last) return text.length;
  const kinds = new Set(found.map(([mark]) => mark));
  if (kinds.size > 1) return last.index;
  if (found.length > 1) return GROUPED.test(text) ? text.length : null;
  const [mark] = last;
  const isGroup = mark !== decimal && (mark === group || !".,".includes(group));
  return isGroup && GROUPED.test(text) ? text.length : last.index;
}

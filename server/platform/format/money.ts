import { moneyFormat, wholeMoneyFormat } from "./intl.ts";

/** Whole minor units (cents, öre, fils) with their ISO 4217 currency. */
export type Amount = { minor: number; currency: string };

/** `text` is the whole amount; the parts let the screen set the unit smaller than the figure. */
export type AmountPart = { kind: "figure" | "fraction" | "unit"; text: string };

export const moneyText = (amount: Amount, locale: string) =>
  moneyFormat(locale, amount.currency).format(decimal(amount));

/** "£62": an estimate, to the next whole unit. */
export const roughMoneyText = (amount: Amount, locale: string) =>
  wholeMoneyFormat(locale, amount.currency).format(decimal(amount));

/** The same characters as `moneyText`, cut where the type may change size. */
export function moneyParts(amount: Amount, locale: string): AmountPart[] {
  const parts = moneyFormat(locale, amount.currency).formatToParts(decimal(amount));
  return parts.reduce<AmountPart[]>((joined, { type, value }) => {
    const kind = kindOf(type);
    const last = joined.at(-1);
    if (last?.kind !== kind) return [...joined, { kind, text: value }];
    return [...joined.slice(0, -1), { kind, text: last.text + value }];
  }, []);
}

export const minorDigits = (currency: string) =>
  moneyFormat("en", currency).resolvedOptions().maximumFractionDigits ?? 2;

/** "-12.50", as programs read it. */
export function decimal({ minor, currency }: Amount): `${number}` {
  const digits = minorDigits(currency);
  const figures = String(Math.abs(minor)).padStart(digits + 1, "0");
  const cut = figures.length - digits;
  const text = digits ? `${figures.slice(0, cut)}.${figures.slice(cut)}` : figures;
  // Digits with at most one point: what the type asks for, but string operations lose it.
  return `${minor < 0 ? "-" : ""}${text}` as `${number}`;
}

function kindOf(type: Intl.NumberFormatPartTypes): AmountPart["kind"] {
  if (type === "currency" || type === "literal") return "unit";
  return type === "decimal" || type === "fraction" ? "fraction" : "figure";
}

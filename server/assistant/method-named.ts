import type { MethodView } from "#server/payments/schema.ts";
import { normal, tokensOf } from "./normal.ts";

/** As people in our languages write what stands on a card. */
const BRANDS: [brand: string, written: RegExp][] = [
  ["Visa", /\bvisa\b|فيزا/u],
  ["Mastercard", /\bmaster ?card\b|ماستر ?كارد/u],
  ["American Express", /\bamex\b|\bamerican express\b|اميركان|امريكان/u],
  ["Maestro", /\bmaestro\b|مايسترو/u],
];

const ACCOUNT =
  /\b(?:bank ?account|bank ?konto\w*|giro\w*konto|lonekonto\w*|sparkonto\w*|iban|sepa)\b|حساب(?:ي)? ?(?:ال)?بنكي/u;

/** "Visa 4242": of the card, or the account, that the words name. */
export function methodWordsIn(text: string): string[] {
  const said = normal(text);
  const brands = BRANDS.filter(([, written]) => written.test(said)).map(([brand]) => brand);
  const digits = said.match(/(?<!\p{N})\p{N}{4}(?!\p{N})/gu) ?? [];
  return [...brands, ...(ACCOUNT.test(said) ? ["IBAN"] : []), ...digits];
}

/** @returns the one that they name; among several the first that something can be taken from */
export function methodNamed(methods: MethodView[], words: string): MethodView | null {
  const byId = methods.find(({ id }) => id === words.trim());
  if (byId) return byId;
  const said = methodWordsIn(words);
  const wanted = said.length > 0 ? said : tokensOf(words).filter((word) => word.length > 2);
  const named = wanted.length === 0 ? [] : methods.filter((method) => isNamed(method, wanted));
  return named.find(({ isExpired }) => !isExpired) ?? named[0] ?? null;
}

function isNamed({ label, kind }: MethodView, said: string[]) {
  const name = tokensOf(label).join(" ");
  return said.every(
    (word) => (word === "IBAN" && kind === "direct_debit") || name.includes(normal(word)),
  );
}

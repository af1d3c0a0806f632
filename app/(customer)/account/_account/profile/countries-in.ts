import { COUNTRY_CODES } from "#server/profile/policy.ts";

/** By their names in this language, in its order. */
export function countriesIn(locale: string) {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const { compare } = new Intl.Collator(locale);
  return COUNTRY_CODES.map((value) => ({ value, label: names.of(value) ?? value })).toSorted(
    (a, b) => compare(a.label, b.label),
  );
}

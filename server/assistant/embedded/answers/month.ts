import { monthName } from "#server/platform/format/day.ts";
import { tokensOf } from "../../normal.ts";
import type { Language } from "#server/platform/locale.ts";

const next = /\b(next|following)\b|nächste|kommende|nästa|القادم|الجاي|المقبل|التالي/iu;
/** Syrian and Egyptian names stand side by side. */
const levantine =
  "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول";

export function monthMeant(text: string, today: string, language: Language): string {
  const [year = 0, current = 1] = today.split("-").map(Number);
  const named = namedMonth(text, language);
  if (named) return monthOf(named < current ? year + 1 : year, named);
  return next.test(text) ? monthOf(year, current + 1) : monthOf(year, current);
}

export const namesMonth = (text: string, language: Language) =>
  namedMonth(text, language) !== null || /\bmonth\b|\bmonat\b|\bmånad(en)?\b|شهر/iu.test(text);

function namedMonth(text: string, language: Language): number | null {
  const said = ` ${tokensOf(text).join(" ")} `;
  const lists = [namesIn(language), ...(language === "ar" ? [levantine.split(",")] : [])];
  for (const names of lists) {
    const found = names.findIndex((name) => said.includes(` ${tokensOf(name).join(" ")} `));
    if (found >= 0) return found + 1;
  }
  return /christmas|weihnacht|\bjul\b/iu.test(text) ? 12 : null;
}

const namesIn = (language: Language) =>
  Array.from({ length: 12 }, (_, index) => monthName(index + 1, language));

const monthOf = (year: number, month: number) =>
  month > 12 ? `${year + 1}-01` : `${year}-${String(month).padStart(2, "0")}`;

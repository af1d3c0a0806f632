import { directionOf } from "#server/platform/locale.ts";
import { dayIn } from "#server/platform/clock.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { Owner } from "./owner.ts";
import type { Document, Fact } from "./pdf/document.ts";

/** How a document speaks: in its owner's language and of their days. */
export function wordsFor({ locale, timeZone }: Pick<Owner, "locale" | "timeZone">) {
  const today = dayIn(timeZone);
  const day = (one: string) => dayText(one, locale, "full", today);
  return {
    t: sayingIn(locale),
    today,
    day,
    dayOf: (instant: Date) => day(dayIn(timeZone, instant)),
    money: (minor: number, currency: string) => moneyText({ minor, currency }, locale),
    percent: (bps: number) =>
      new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(
        bps / 10_000,
      ),
    currency: (code: string) =>
      new Intl.DisplayNames(locale, { type: "currency" }).of(code) ?? code,
  };
}

type Values = Record<string, string | number>;

/** From right to left a name or a number of another script stands apart, or it swaps places with its neighbours. */
function sayingIn(locale: string) {
  const translate = translatorFor(locale, "documents");
  if (directionOf(locale) === "ltr") return translate;
  return (key: string, values: Values = {}) =>
    translate(
      key,
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, apart(name, value)])),
    );
}

/** What a sentence chooses its words by is no text. */
const apart = (name: string, value: string | number) =>
  typeof value === "string" && !name.startsWith("has") ? `\u2068${value}\u2069` : value;

export type Words = ReturnType<typeof wordsFor>;

/** What all documents have in common. */
export function documentOf(
  { locale }: Owner,
  { t, day, today }: Words,
  { title, blocks }: Pick<Document, "title" | "blocks">,
): Document {
  return {
    title,
    locale,
    blocks,
    foot: t("pdf.foot", { day: day(today) }),
    pageText: (page) => t("pdf.page", { page }),
  };
}

export const ownerFacts = ({ name, email }: Owner, { t }: Words): Fact[] => [
  { label: t("pdf.name"), text: name },
  { label: t("pdf.email"), text: email },
];

/** Nobody is told of a fact that is not there. */
export const factIf = (isThere: boolean, label: string, text: string): Fact[] =>
  isThere ? [{ label, text }] : [];

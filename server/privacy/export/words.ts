import { dayIn } from "#server/platform/clock.ts";
import { firstName } from "#server/platform/first-name.ts";
import { dayText } from "#server/platform/format/day.ts";
import { moneyText } from "#server/platform/format/money.ts";
import { exactText } from "#server/platform/format/time.ts";
import { translatorFor } from "#server/platform/translate.ts";
import type { Row } from "./snapshot.ts";
import { rowForCustomer, type Subject } from "./row-for-customer.ts";

export type Reader = Subject & { name: string; locale: string; timeZone: string };
export type Words = ReturnType<typeof wordsFor>;

/** How the page says what stands in a row: in the language and the days of whoever reads it. */
export function wordsFor({ locale, timeZone, ...reader }: Reader) {
  const t = translatorFor(locale, "privacy");
  const today = dayIn(timeZone);
  const day = (on: string) => dayText(on, locale, "full", today);
  const who = (id: unknown) => {
    if (typeof id !== "string") return t("copy.who.system");
    if (id === reader.id) return t("copy.who.customer");
    return firstName(reader.staff.get(id) ?? "");
  };
  return {
    t,
    who,
    day,
    time: (at: unknown) =>
      typeof at === "string" ? exactText(new Date(at).toISOString(), locale, timeZone) : "",
    days: (list: unknown) => (typeof list === "string" ? list.split(", ").map(day).join(", ") : ""),
    money: (minor: unknown, currency: unknown) =>
      moneyText({ minor: Number(minor), currency: String(currency) }, locale),
    author: (author: unknown, id: unknown) =>
      author === "agent" ? who(id) : t(`copy.who.${String(author)}`),
    said: (row: Row) => textIn(rowForCustomer(row, reader)),
  };
}

function textIn({ content }: Row) {
  if (!(content instanceof Object)) return "";
  const text = "text" in content ? String(content.text) : "";
  const files = "files" in content && Array.isArray(content.files) ? content.files : [];
  return [text, ...files.map(({ name }) => `[${name}]`)].filter(Boolean).join("\n");
}

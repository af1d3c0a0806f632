import type { Tx } from "#server/platform/db.ts";
import { dayText } from "#server/platform/format/day.ts";
import { inUnits } from "#server/platform/format/duration.ts";
import { catalogueOf, localeOf } from "#server/platform/locale.ts";
import { queueMail } from "#server/platform/mail.ts";
import { settings } from "#server/platform/settings.ts";
import { translatorFor } from "#server/platform/translate.ts";
import { LEAST } from "./policy.ts";
import type { Insights, Selection } from "./schema.ts";

type Addressed = { email: string; name: string; locale: string };

/** Figures and what stands behind them; no customer is in it. */
export async function queueFigures(tx: Tx, { email, name, locale }: Addressed, read: Insights) {
  const t = translatorFor(locale, "mail");
  const { from, to } = read.span;
  const values = {
    name,
    from: dayText(from, languageOf(locale), "short", from),
    to: dayText(to, languageOf(locale), "short", to),
    lines: linesOf(read, locale).join("\n\n"),
    link: placeOf("", read),
    account: new URL("/admin/account", settings().origin).href,
  };
  await queueMail(tx, {
    to: email,
    subject: t("insights.subject", values),
    text: t("insights.text", values),
  });
}

type Line = {
  name: "chats" | "solved" | "alone" | "first" | "repeats" | "cost";
  selection: Selection;
  value: string | null;
  before: string | null;
  of: number;
};

function linesOf(read: Insights, locale: string) {
  const t = translatorFor(locale, "mail");
  return figuresIn(read, locale).map(({ name, selection, value, before, of }) =>
    t("insights.line", {
      figure: t(`insights.figures.${name}`),
      value: value ?? "–",
      before: before ?? "–",
      isFew: of < LEAST ? "yes" : "no",
      count: of,
      link: placeOf("/conversations", read, selection),
    }),
  );
}

function figuresIn({ figures: now, figuresBefore: then }: Insights, locale: string): Line[] {
  const { share, time, cost, count } = textsIn(locale);
  const line = (
    name: Line["name"],
    selection: Selection,
    text: (value: number) => string,
    [one, other]: [Measured, Measured],
  ) => ({
    name,
    selection,
    value: orNone(text, one.value),
    before: orNone(text, other.value),
    of: one.of,
  });
  return [
    line("chats", "all", count, [counted(now.chats), counted(then.chats)]),
    line("solved", "solved", share, [now.solved, then.solved]),
    line("alone", "alone", share, [now.alone, then.alone]),
    line("first", "person", time, [medianOf(now.personFirst), medianOf(then.personFirst)]),
    line("repeats", "repeat", share, [now.repeats, then.repeats]),
    line("cost", "all", cost, [now.costCents, then.costCents]),
  ];
}

type Measured = { value: number | null; of: number };

const counted = (chats: number): Measured => ({ value: chats, of: chats });
const medianOf = ({ median, of }: { median: number | null; of: number }): Measured => ({
  value: median,
  of,
});

const orNone = (text: (value: number) => string, value: number | null) =>
  value === null ? null : text(value);

function textsIn(locale: string) {
  const number = (value: number, look: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(languageOf(locale), look).format(value);
  return {
    count: (value: number) => number(value, {}),
    share: (value: number) => number(value, { style: "percent", maximumFractionDigits: 1 }),
    cost: (cents: number) => number(cents / 100, { style: "currency", currency: "EUR" }),
    time(ms: number) {
      const { value, look } = inUnits(ms);
      return number(value, { ...look, unitDisplay: "short" });
    },
  };
}

const languageOf = (locale: string) => localeOf(catalogueOf(locale));

function placeOf(path: string, { span }: Insights, selection?: Selection) {
  const url = new URL(`/admin/insights${path}`, settings().origin);
  url.search = new URLSearchParams({
    days: "7",
    ...span,
    ...(selection && { selection }),
  }).toString();
  return url.href;
}

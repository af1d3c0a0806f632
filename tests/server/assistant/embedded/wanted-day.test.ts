import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { wantedDayIn } from "#server/assistant/embedded/wanted-day.ts";
import { LANGUAGES, type Language } from "#server/platform/locale.ts";

/** Monday, and the payment is due the Tuesday of the week after. */
const [TODAY, DUE] = ["2026-11-23", "2026-12-01"];

const casesIn = (language: Language) =>
  readFileSync(join(import.meta.dirname, "wanted-day", `${language}.txt`), "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [on = "", ...words] = line.split(" ");
      return { text: words.join(" "), on: on === "-" ? null : on };
    });

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(casesIn(language))("$text: $on", ({ text, on }) => {
    expect(wantedDayIn(text, language, TODAY, DUE)?.on ?? null).toBe(on);
  });
});

test.each<[string, string, Language, { today?: string; due?: string }]>([
  // What is overdue is counted from today on.
  ["2026-11-30", "a week later", "en", { due: "2026-11-10" }],
  ["2026-11-27", "on friday", "en", { due: "2026-11-10" }],
  ["2026-12-04", "friday next week", "en", { due: "2026-11-10" }],
  ["2026-11-30", "ende des monats", "de", { due: "2026-11-10" }],
  ["2026-12-10", "den 10", "sv", { due: "2026-11-10" }],
  // The year, and the month, are those in which the day exists.
  ["2027-01-15", "den 15.", "de", { today: "2026-12-20", due: "2026-12-22" }],
  ["2027-03-31", "the 31st", "en", { today: "2027-02-10", due: "2027-02-15" }],
  ["2028-02-29", "29 februari", "sv", { today: "2028-01-10", due: "2028-02-01" }],
  ["2027-02-28", "a month later", "en", { today: "2027-01-20", due: "2027-01-31" }],
  ["2027-01-31", "نهاية يناير", "ar", {}],
  // What names its month is taken at its word, even before the due day.
  ["2026-11-30", "30 November", "en", {}],
  ["2026-12-01", "1 December", "en", {}],
  ["2026-11-27", "this friday", "en", {}],
])("%s is %j", (on, text, language, { today = TODAY, due = DUE }) => {
  expect(wantedDayIn(text, language, today, due)).toEqual({ on });
});

test.each<[string, Language]>([
  ["29 february 2027", "en"],
  ["2026-11-22", "en"],
  ["2025-12-24", "en"],
  ["15.13.2026", "de"],
  ["I paid two weeks ago", "en"],
  ["ich habe vor zwei Wochen bezahlt", "de"],
  ["jag betalade för två veckor sedan", "sv"],
  ["دفعت قبل أسبوعين", "ar"],
  ["last friday", "en"],
  ["my 2nd payment", "en"],
  ["die 2. Rate", "de"],
  ["every two weeks", "en"],
  ["10.50 €", "en"],
])("%j is no day that can come", (text, language) => {
  expect(wantedDayIn(text, language, TODAY, DUE)).toBeNull();
});

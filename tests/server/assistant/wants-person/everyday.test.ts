import { join } from "node:path";
import { expect, test } from "vitest";
import { readPhrases } from "#server/assistant/classifier/phrases.ts";
import { personIntentIn } from "#server/assistant/person-intent.ts";

/**
 * What people type about the whole of their lives, with words that only sound heavy, and their thanks and goodbyes; and
 * among it real need. By people who had seen neither phrases nor code. Floors that must not sink, and no goals.
 */
const folder = join(import.meta.dirname, "everyday");
const PHRASES = join(import.meta.dirname, "../../../../server/assistant/wants-person/phrases");
const languages = ["ar", "de", "en", "es", "fr", "sv"] as const;
const all = languages.flatMap((language) =>
  readPhrases(folder, language).map((phrase) => ({ ...phrase, language })),
);
const ordinary = all.filter(({ label }) => label === "ordinary");
const inNeed = all.filter(({ label }) => label !== "ordinary");

test("none of them was learned", () => {
  const known = languages.flatMap((language) => {
    const learned = new Set(readPhrases(PHRASES, language).map(({ text }) => text.toLowerCase()));
    return all.filter((one) => one.language === language && learned.has(one.text.toLowerCase()));
  });
  expect(known).toEqual([]);
});

test("hardly anybody who writes of everyday things is brought a person", () => {
  const called = ordinary.filter(({ text }) => personIntentIn(text));
  expect(ordinary.length).toBeGreaterThan(1100);
  expect(called.length / ordinary.length).toBeLessThanOrEqual(0.04);
});

test("of the few among them who are in need, nearly all are", () => {
  const heard = inNeed.filter(({ text }) => personIntentIn(text));
  expect(inNeed.length).toBeGreaterThan(170);
  expect(heard.length / inNeed.length).toBeGreaterThanOrEqual(0.93);
});

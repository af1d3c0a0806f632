import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { accuracyOf, evaluate } from "#server/assistant/embedded/eval.ts";
import { intentClassifier, readPhrases } from "#server/assistant/embedded/corpus.ts";
import { intents } from "#server/assistant/embedded/intents.ts";
import { detectLanguage } from "#server/assistant/embedded/language.ts";
import { LANGUAGES } from "#server/platform/locale.ts";

const heldOut = join(import.meta.dirname, "held-out");
const corpus = join(import.meta.dirname, "../../../../server/assistant/embedded/corpus");
const scores = evaluate(heldOut);

describe.each(LANGUAGES)("in %s", (language) => {
  const asked = readPhrases(heldOut, language);

  test("nine of ten phrases it never learned are understood", () => {
    expect(accuracyOf(scores.get(language) ?? new Map())).toBeGreaterThanOrEqual(0.9);
  });

  test("no phrase it is tested with was learned", () => {
    const learned = new Set(readPhrases(corpus, language).map(({ text }) => text.toLowerCase()));
    const known = asked.filter(({ text }) => learned.has(text.toLowerCase()));
    expect(known.map(({ text }) => text)).toEqual([]);
  });

  test("every intent was learned from thirty phrases or more", () => {
    const learned = readPhrases(corpus, language);
    const few = Object.keys(intents).filter(
      (intent) => learned.filter(({ label }) => label === intent).length < 30,
    );
    expect(few).toEqual([]);
  });

  test("the language is heard, even from a customer who mostly writes another", () => {
    const other = language === "en" ? "de" : "en";
    const heard = asked.filter(({ text }) => detectLanguage(text, other) === language);
    expect(heard.length / asked.length).toBeGreaterThan(0.9);
  });
});

test("what is no question of any kind scores low", () => {
  for (const text of ["asdkjh qwlekj", "blub", "xx", "???"]) {
    expect(intentClassifier()(text, "en")[0]?.score).toBeLessThan(-0.25);
  }
});

test("a message is understood in a few milliseconds, even on a busy machine", () => {
  const classify = intentClassifier();
  const asked = readPhrases(heldOut, "en");
  const begin = performance.now();
  for (const { text } of asked) classify(text, "en");
  expect((performance.now() - begin) / asked.length).toBeLessThan(3);
});

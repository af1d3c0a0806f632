import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPhrases } from "#server/assistant/classifier/phrases.ts";
import { asksIn } from "#server/assistant/embedded/asks.ts";
import { movingIn } from "#server/assistant/embedded/moving.ts";
import { LANGUAGES, type Language } from "#server/platform/locale.ts";
import { meantPhrases } from "#tests/support/meant-phrases.ts";

const corpus = join(import.meta.dirname, "../../../../server/assistant/embedded/corpus/ours");
const strangers = join(import.meta.dirname, "strangers");

/** Who wants another day for all payments speaks of moving as well. */
const ofMoving = new Set(["extend_due_date", "change_due_date"]);

const phrasesIn = (language: Language) =>
  meantPhrases(join(import.meta.dirname, "moving"), language);

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(phrasesIn(language))("$text: $meant", ({ text, meant }) => {
    expect(movingIn(text, text, language)).toBe(meant);
  });
});

test.each(LANGUAGES)("what people ask about other things is no wish to move, in %s", (language) => {
  const others = readPhrases(corpus, language).filter(({ label }) => !ofMoving.has(label));
  const taken = others.filter(({ text }) => movingIn(text, text, language) === "wanted");
  expect(taken.length / others.length).toBeLessThan(0.005);
});

test.each(LANGUAGES)("nor is what strangers ask, in %s", (language) => {
  const others = readPhrases(strangers, language).filter(({ label }) => !ofMoving.has(label));
  const taken = others.filter(({ text }) =>
    asksIn(text, language).some(({ moves }) => moves === "wanted"),
  );
  expect(taken.length / others.length).toBeLessThan(0.015);
});

test("what they said beside it counts", () => {
  const ask = "Can I move the payment to Friday?";
  expect(movingIn(ask, `My wages are late. ${ask}`, "en")).toBe("wanted");
  expect(movingIn(ask, `I lost my job. ${ask}`, "en")).toBeNull();
  expect(movingIn(ask, `I already moved it. ${ask}`, "en")).toBeNull();
});

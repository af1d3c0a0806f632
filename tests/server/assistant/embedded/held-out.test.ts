import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPhrases } from "#server/assistant/classifier/phrases.ts";
import { asksIn } from "#server/assistant/embedded/asks.ts";
import { UNDERSTOOD } from "#server/assistant/embedded/corpus.ts";
import { intentsIn } from "#server/assistant/embedded/hear.ts";
import { intents, isTalk, topicOf } from "#server/assistant/embedded/intents.ts";
import { detectLanguage } from "#server/assistant/embedded/language.ts";
import { LANGUAGES } from "#server/platform/locale.ts";

const strangers = join(import.meta.dirname, "strangers");
const corpus = join(import.meta.dirname, "../../../../server/assistant/embedded/corpus");

/** Of messages by people who had seen neither phrases nor code: how many were heard right when this was written. */
const floors = { en: 0.8, de: 0.76, sv: 0.8, ar: 0.77, es: 0.82, fr: 0.76 };

describe.each(UNDERSTOOD)("in %s", (language) => {
  const asked = readPhrases(strangers, language);

  test("of strangers' messages no fewer are understood than before", () => {
    const heard = asked.map(({ text, label }) => ({
      ...intentsIn(text, language),
      topic: topicOf(label),
    }));
    const right = heard.filter(({ intent, topic }) => intent === topic);
    expect(right.length / heard.length).toBeGreaterThanOrEqual(floors[language]);
    const answered = heard.filter(({ isSure }) => isSure);
    const rightOfAnswered = answered.filter(({ intent, topic }) => intent === topic);
    expect(rightOfAnswered.length / answered.length).toBeGreaterThan(right.length / heard.length);
  });

  test("no message it is tested with was learned", () => {
    const learned = new Set(readPhrases(corpus, language).map(({ text }) => text.toLowerCase()));
    const known = asked.filter(({ text }) => learned.has(text.toLowerCase()));
    expect(known.map(({ text }) => text)).toEqual([]);
  });

  test("each of the 27 topics was learned from sixty-five phrases or more", () => {
    const learned = Map.groupBy(readPhrases(corpus, language), ({ label }) => topicOf(label));
    const topics = [...new Set(Object.keys(intents).map(topicOf))];
    expect(topics).toHaveLength(27);
    expect(topics.filter((topic) => (learned.get(topic)?.length ?? 0) < 65)).toEqual([]);
  });
});

test.each(LANGUAGES)("%s is heard, even from a customer who mostly writes another", (language) => {
  const asked = readPhrases(strangers, language);
  const other = language === "en" ? "de" : "en";
  const heard = asked.filter(({ text }) => detectLanguage(text, other) === language);
  expect(heard.length / asked.length).toBeGreaterThan(0.9);
});

test("what says nothing is taken for no question", () => {
  for (const text of ["asdkjh qwlekj", "blub", "xx", "???"]) {
    expect(asksIn(text, "en").filter((ask) => !isTalk(ask))).toEqual([]);
  }
});

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { asksIn } from "#server/assistant/embedded/asks.ts";
import { readPhrases } from "#server/assistant/classifier/phrases.ts";
import { wantsRelief } from "#server/assistant/embedded/pausing.ts";
import { LANGUAGES, type Language } from "#server/platform/locale.ts";

const corpus = join(import.meta.dirname, "../../../../server/assistant/embedded/corpus");

/** As strangers have said it, and in other words of the same kind. */
const wishes: Record<Language, string[]> = {
  en: [
    "can i pause my payments",
    "payment holiday",
    "Can I get a payment break?",
    "Can I pay a bit less each month?",
    "could you freeze all of my payments for a while",
    "I need smaller instalments",
  ],
  de: [
    "Kann ich meine Zahlungen pausieren?",
    "gibt es eine Ratenpause",
    "bitte alle Raten für zwei Monate aussetzen",
    "kann ich weniger im Monat zahlen",
    "ich hätte gern kleinere Raten",
  ],
  sv: [
    "kan jag pausa mina betalningar",
    "kan vi göra uppehåll med betalningarna",
    "går det att betala mindre varje månad",
    "betalningspaus",
  ],
  ar: [
    "أوقفوا دفعاتي مؤقتا",
    "أريد أن أدفع أقل كل شهر",
    "هل يمكن إيقاف الأقساط لفترة",
    "أقساط أصغر",
  ],
};

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(wishes[language])("%s: what helps who cannot pay", (text) => {
    expect(asksIn(text, language).map(({ intent }) => intent)).toEqual(["hardship"]);
  });

  test("what people ask about other things asks for no relief", () => {
    const others = readPhrases(corpus, language).filter(({ label }) => label !== "hardship");
    const taken = others.filter(({ text }) => wantsRelief(text, language));
    expect(taken.map(({ text, label }) => `${label}: ${text}`)).toEqual([]);
  });
});

test.each([
  ["en", "why is my plan paused?"],
  ["en", "when does the pause of my plan end"],
  ["de", "warum ist mein Plan pausiert"],
  ["sv", "varför är planen pausad"],
  ["en", "I pay less attention each month"],
] as const)("%s: %s asks for none", (language, text) => {
  expect(wantsRelief(text, language)).toBe(false);
});

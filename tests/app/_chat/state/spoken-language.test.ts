import { expect, test } from "vitest";
import { languageSpoken, voiceFor } from "#app/_chat/state/spoken-language.ts";

test.each([
  ["Your next payment is due on 1 December.", "sv-SE", "en"],
  ["Ihre nächste Zahlung ist am 1. Dezember fällig.", "en-GB", "de"],
  ["Du har inget kvar att betala på den planen.", "en-GB", "sv"],
  ["دفعتك القادمة في 1 ديسمبر.", "en-GB", "ar"],
  ["Your next payment is due on 1 December.", "en-GB", "en-GB"],
  ["£62.66", "de-DE", "de-DE"],
  ["دفعتك القادمة إلى Fjord & Fell", "ar-AE", "ar-AE"],
])("%s, read by a reader of %s, is spoken as %s", (text, locale, language) => {
  expect(languageSpoken(text, locale)).toBe(language);
});

const voice = (lang: string, isDefault = false) => ({ lang, default: isDefault });

test("a voice of the country comes before one of the language, and no other language speaks", () => {
  const voices = [voice("en_US", true), voice("en-GB"), voice("sv-SE")];
  expect(voiceFor("en-GB", voices)?.lang).toBe("en-GB");
  expect(voiceFor("en", voices)?.lang).toBe("en_US");
  expect(voiceFor("sv", voices)?.lang).toBe("sv-SE");
  expect(voiceFor("ar", voices)).toBeNull();
});

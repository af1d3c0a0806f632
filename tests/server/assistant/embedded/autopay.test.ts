import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { asksIn } from "#server/assistant/embedded/asks.ts";
import { asksOfAutopay, settingIn } from "#server/assistant/embedded/autopay.ts";
import { readPhrases } from "#server/assistant/classifier/phrases.ts";
import { wantsPerson } from "#server/assistant/wants-person/wants-person.ts";
import type { PaymentFact } from "#server/assistant/facts.ts";
import { LANGUAGES, type Language } from "#server/platform/locale.ts";
import { facts } from "#tests/support/assistant-facts.ts";
import { chat } from "#tests/support/embedded-chat.ts";
import { meantPhrases } from "#tests/support/meant-phrases.ts";

const corpus = join(import.meta.dirname, "../../../../server/assistant/embedded/corpus/ours");
const strangers = join(import.meta.dirname, "strangers");

const phrasesIn = (language: Language) =>
  meantPhrases(join(import.meta.dirname, "autopay"), language);

const ofSetting = new Set(["payment_method", "autopay", "autopay.set"]);

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(phrasesIn(language))("$text: $meant", ({ text, meant }) => {
    expect(settingIn(text, text, language)).toBe(meant);
  });

  test("whoever wants to set it is not taken for somebody who is tired of machines", () => {
    const wishes = phrasesIn(language).filter(({ meant }) => meant !== null);
    const called = wishes.filter(({ text }) => wantsPerson(text) === "now");
    expect(called.map(({ text }) => text)).toEqual([]);
  });

  test("what people ask about other things is no wish to set it", () => {
    const others = readPhrases(corpus, language).filter(({ label }) => !ofSetting.has(label));
    const taken = others.filter(({ text }) => settingIn(text, text, language));
    expect(taken.map(({ text }) => text)).toEqual([]);
  });

  test("nor is what strangers ask", () => {
    const others = readPhrases(strangers, language).filter(({ label }) => !ofSetting.has(label));
    const taken = others.filter(({ text }) => asksIn(text, language).some(({ sets }) => sets));
    expect(taken.length / others.length).toBeLessThan(0.015);
  });
});

test.each([
  ["is my plan on autopay?", "en"],
  ["Is the sofa taken automatically?", "en"],
  ["are my payments automatic", "en"],
  ["do you take it by yourselves?", "en"],
  ["ist mein Plan auf Autopay?", "de"],
  ["Wird das Sofa automatisch abgebucht?", "de"],
  ["bucht ihr das von selbst ab", "de"],
  ["är min plan på autogiro?", "sv"],
  ["Dras soffan automatiskt?", "sv"],
  ["drar ni pengarna av er själva?", "sv"],
  ["هل خطتي على الدفع التلقائي؟", "ar"],
  ["هل تخصم دفعات الأريكة تلقائيا؟", "ar"],
  ["هل تخصمون من نفسكم؟", "ar"],
] as const)("%s is answered with how it is paid", (text, language) => {
  expect(asksIn(text, language)).toMatchObject([{ intent: "autopay", sets: null }]);
});

test.each([
  ["ist das automatisch", "de"],
  ["är det här automatiskt", "sv"],
] as const)("%s asks who it is that answers", (text, language) => {
  expect(asksOfAutopay(text, language)).toBe(false);
});

test("of a card that was stolen, whatever else is said of it, there is another answer", () => {
  const ask = "Can I use another card?";
  expect(settingIn(ask, ask, "en")).toBe("change");
  expect(settingIn(ask, `My card was stolen. ${ask}`, "en")).toBeNull();
});

test.each([
  ["I want to use a different card", "en-GB", "“Payment method”"],
  ["Ich möchte mit einer anderen Karte zahlen", "de-DE", "„Zahlungsmethode“"],
  ["Jag vill betala med ett annat kort", "sv-SE", "”Betalsätt”"],
  ["أريد الدفع ببطاقة مختلفة", "ar", "«طريقة الدفع»"],
])(
  "who wants another card reads where, and is offered a person: %s",
  async (text, locale, tile) => {
    const { answer, tools } = await chat(locale)(text);
    expect(answer).toContain(tile);
    expect(answer.split("\n\n")).toHaveLength(2);
    expect(tools).toEqual([]);
  },
);

test.each([
  ["please turn off automatic payments", "I can turn off autopay for Floor lamp"],
  ["turn autopay back on", "I can turn on autopay for Floor lamp"],
  ["My card has expired. What do I do?", "pick another card"],
])("%s", async (text, how) => {
  const { answer } = await chat()(text);
  expect(answer).toContain(how);
});

test("where it is not put before them, how a plan is paid is set one tap away: on the plan that was asked about, or from all of them", async () => {
  expect((await chat()("I want to use a different card")).answer).toContain("](/plans)");
  expect((await chat()("I want to use a different card", "p2")).answer).toContain("](/plans/p2)");
});

test("a card that was declined is looked up in the help, as before", async () => {
  const { tools, answer } = await chat()("why was my card declined?");
  expect(tools).toContain("searchHelp");
  expect(answer).not.toContain("You can do that yourself");
});

const taking = (to: PaymentFact["taking"], more: Partial<PaymentFact> = {}) => ({
  nextPayments: {
    ...facts.nextPayments,
    payments: facts.nextPayments.payments.map((one) => ({ ...one, taking: to, ...more })),
  },
});

const friday = { on: "2026-12-04", text: "4 December" };

test.each([
  [{ state: "planned", on: friday }, "The next payment is taken automatically on 4 December."],
  [{ state: "again", on: friday }, "we’ll try again on 4 December"],
  [{ state: "ended", on: null }, "we won’t try again"],
  [{ state: "off", on: null }, "Nothing is taken automatically: you pay it yourself."],
] as const)("how a plan is paid says whether it is taken automatically: %j", async (to, said) => {
  const { answer } = await chat("en-GB", taking(to))("which card do you charge for the lamp?");
  expect(answer).toContain("Visa ···· 4242");
  expect(answer).toContain(said);
});

test("the next payment is said to be taken only if it is", async () => {
  const ask = "when is my next payment?";
  expect((await chat()(ask)).answer).toContain("We’ll take it automatically from");
  const off = await chat("en-GB", taking({ state: "off", on: null }))(ask);
  expect(off.answer).toContain("you pay it yourself");
  expect(off.answer).not.toContain("We’ll take it");
});

test("of a card that has expired they read where to choose another", async () => {
  const outputs = taking({ state: "expired", on: null }, { isMethodExpired: true });
  const { answer } = await chat("en-GB", outputs)("which card do you charge for the lamp?");
  expect(answer).toContain("You can choose another card on the plan’s page");
  expect(answer).toContain("a person can do it with you");
});

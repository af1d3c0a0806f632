import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { asksIn } from "#server/assistant/embedded/asks.ts";
import { readPhrases } from "#server/assistant/classifier/phrases.ts";
import { reportIn } from "#server/assistant/embedded/reporting.ts";
import type { ReturnFact } from "#server/assistant/facts.ts";
import { wantsPerson } from "#server/assistant/wants-person/wants-person.ts";
import { LANGUAGES, type Language } from "#server/platform/locale.ts";
import { facts } from "#tests/support/assistant-facts.ts";
import { chat } from "#tests/support/embedded-chat.ts";
import { meantPhrases } from "#tests/support/meant-phrases.ts";

const corpus = join(import.meta.dirname, "../../../../server/assistant/embedded/corpus/ours");
const strangers = join(import.meta.dirname, "strangers");

const phrasesIn = (language: Language) =>
  meantPhrases(join(import.meta.dirname, "reporting"), language);

/** What tells of a return or a problem as it is; the double charge stands among those nobody knows. */
const ofProblems = new Set(["dispute_problem_with_order", "report_return.status"]);

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(phrasesIn(language))("$text: $meant", ({ text, meant }) => {
    expect(reportIn(text, text, language)).toBe(meant);
  });

  test("all of it is answered with where to report it, or with how it stands", () => {
    const told = phrasesIn(language).filter(({ meant }) => meant !== null);
    const missed = told.filter(({ text, meant }) => {
      const isOfCase = meant === "state" || meant === "sent_back";
      return !asksIn(text, language).some(({ intent, reports }) =>
        isOfCase ? intent === "report_return.status" : reports === meant,
      );
    });
    expect(missed.map(({ text }) => text)).toEqual([]);
  });

  test("what people ask about other things reports nothing", () => {
    const others = readPhrases(corpus, language).filter(({ label }) => !ofProblems.has(label));
    const taken = others.filter(({ text, label }) => {
      const report = reportIn(text, text, language);
      return report && !(label === "fraud_unrecognised" && report === "charged_twice");
    });
    expect(taken.map(({ text }) => text)).toEqual([]);
  });

  test("what strangers ask about other things reports nothing", () => {
    const others = readPhrases(strangers, language).filter(({ label }) => !ofProblems.has(label));
    const taken = others.filter(({ text }) =>
      asksIn(text, language).some(({ reports }) => reports),
    );
    expect(taken.length / others.length).toBeLessThan(0.015);
  });

  test("nobody who reports something is taken for somebody who wants a person", () => {
    const called = phrasesIn(language).filter(({ text }) => wantsPerson(text) === "now");
    expect(called.map(({ text }) => text)).toEqual([]);
  });
});

const none = { returnStatus: { returns: [] } };

test.each([
  ["my parcel never came", "en-GB", "“Return or problem”", "7 days"],
  ["I was charged twice", "en-GB", "“Return or problem”", "7 days"],
  ["Die Lampe ist kaputt", "de-DE", "„Rückgabe oder Problem“", "7 Tage"],
  ["De skickade fel storlek", "sv-SE", "”Retur eller problem”", "7 dagar"],
  ["المصباح مكسور", "ar", "«إرجاع أو مشكلة»", "أيام"],
])("%s: they read where to report it, and what follows", async (text, locale, tile, days) => {
  const { answer, tools } = await chat(locale, none)(text);
  expect(answer).toContain(tile);
  expect(answer).toContain(days);
  expect(answer).toMatch(/\]\(\/plans(?:\/[\w-]+\/report)?\)/u);
  expect(tools).toEqual(["listPlans", "returnStatus"]);
});

test("whoever reports something is offered a person, too", async () => {
  const { answer } = await chat("en-GB", none)("the lamp is broken");
  expect(answer).toContain("the plan is on hold: nothing is charged");
  expect(answer).toContain("Shall I ask a person to join?");
});

test("who sent something back of which nothing is known reads where to report it", async () => {
  const ask = "I returned the shoes, do I still have to pay";
  const { answer } = await chat("en-GB", none)(ask);
  expect(answer).toContain("I can’t see a return or a problem you’ve reported.");
  expect(answer).toContain("“Return or problem”");
  expect(answer).toContain("14 days");
});

const [example] = facts.returnStatus.returns;
const lamp = facts.listPlans.plans.find(({ title }) => title === "Floor lamp");
const reported = (more: Partial<ReturnFact>) => {
  if (!example || !lamp) throw new Error("The facts have no lamp, or no return");
  const { planId, merchant, title } = lamp;
  const one: ReturnFact = { ...example, planId, merchant, title, kind: "faulty", ...more };
  return { returnStatus: { returns: [one] } };
};

test.each([
  ["shop", "The shop has until"],
  ["us", "you’ll hear from us by"],
  ["customer", "We’re waiting for your answer until"],
] as const)("what is reported already is not reported again: %s", async (turn, said) => {
  const outputs = reported({ state: "open", turn });
  const { answer } = await chat("en-GB", outputs)("the lamp is broken");
  expect(answer).toContain("You reported that Floor lamp from Lumen Studio is broken or faulty.");
  expect(answer).toContain(said);
  expect(answer).not.toContain("“Return or problem”");
});

test("another purchase, or another thing that was wrong with it, is reported anew", async () => {
  const open = await chat("en-GB", reported({ state: "open" }))("the shoes are broken");
  expect(open.answer).toContain("“Return or problem”");
  const ended = await chat("en-GB", reported({ state: "declined" }))("the lamp never arrived");
  expect(ended.answer).toContain("“Return or problem”");
  const same = await chat("en-GB", reported({ state: "declined" }))("the lamp is still broken");
  expect(same.answer).toContain("you can open it again");
});

test.each([
  "did the shop answer?",
  "what about my complaint about the broken lamp",
  "any news on the thing i reported",
])("how it stands is looked up: %s", async (text) => {
  const { answer, tools } = await chat("en-GB", reported({ state: "open", turn: "us" }))(text);
  expect(tools).toContain("returnStatus");
  expect(answer).toContain("you’ll hear from us by");
});

test.each([
  ["I didn't buy this", "en"],
  ["i was charged twice for something i didn't buy", "en"],
  ["das hab ich nicht gekauft und ihr bucht doppelt ab", "de"],
  ["jag har inte köpt det här och ni drog pengar två gånger", "sv"],
  ["خصمتم مرتين ولم أشتر هذا", "ar"],
] as const)("a purchase of somebody else is none of their own: %s", (text, language) => {
  expect(asksIn(text, language).map(({ reports }) => reports)).not.toContain("charged_twice");
  expect(reportIn(text, text, language)).toBeNull();
});

test("whoever grieves is not sent to report anything", async () => {
  const { answer } = await chat("en-GB", none)("my mum died and her lamp is broken");
  expect(answer).not.toContain("“Return or problem”");
});

import { describe, expect, test } from "vitest";
import { translatorFor } from "#server/platform/translate.ts";
import { chat } from "#tests/support/embedded-chat.ts";

const inputOf = (calls: { name: string; input: unknown }[], tool: string) =>
  calls.find(({ name }) => name === tool)?.input;

describe("a name alone", () => {
  test.each([
    ["en-GB", "How much is left on my plan?", "the shoes"],
    ["de-DE", "Wie viel ist von meinem Plan noch offen?", "die Schuhe"],
    ["sv-SE", "Hur mycket är kvar på min plan?", "skorna"],
  ])("answers which one was meant (%s)", async (locale, question, name) => {
    const ask = chat(locale);
    await ask(question);
    expect((await ask(name)).answer).toContain("Løpe & Co");
  });

  test("that no plan has is not understood, and what was spoken of before stays", async () => {
    const say = translatorFor("en", "assistant");
    const ask = chat();
    await ask("How much is left on the lamp?");
    expect((await ask("the zeppelin")).answer).toMatch(
      new RegExp(`${say("unsure")}|${say("unsureWhich")}`.replaceAll("?", String.raw`\?`)),
    );
    expect((await ask("and the shoes?")).answer).toContain("Løpe & Co");
  });
});

describe("a correction", () => {
  test.each([
    ["en-GB", "When is my next payment?", "no, the one for the floor lamp"],
    ["en-GB", "When is my next payment?", "sorry, I meant the lamp"],
    ["de-DE", "Wann ist meine nächste Zahlung?", "nein, die für die Stehlampe"],
    ["sv-SE", "När är min nästa betalning?", "nej, jag menade golvlampan"],
  ])("is of the same question (%s: %s %s)", async (locale, question, words) => {
    const ask = chat(locale);
    await ask(question);
    const { answer, tools } = await ask(words);
    expect(tools).toContain("nextPayments");
    expect(answer).toContain("Lumen Studio");
    expect(answer).not.toContain("Løpe & Co");
  });

  test("of what is to be paid is proposed anew", async () => {
    const ask = chat();
    await ask("I want to pay the lamp");
    const { calls } = await ask("no wait, the shoes");
    expect(inputOf(calls, "proposePayment")).toMatchObject({ plans: ["p2"] });
  });

  test.each([
    ["en-GB", "I want to pay the lamp", "no, the other one", "the shoes"],
    ["de-DE", "Ich möchte die Lampe bezahlen", "nein, die andere", "die Schuhe"],
    ["sv-SE", "jag vill betala lampan nu", "nej, den andra", "skorna"],
  ])("to another asks which one, and goes on with that (%s)", async (locale, wish, other, name) => {
    const say = translatorFor(locale, "assistant");
    const ask = chat(locale);
    await ask(wish);
    const { answer, calls } = await ask(other);
    expect(answer).toContain(say("which"));
    expect(inputOf(calls, "proposePayment")).toBeUndefined();
    const chosen = await ask(name);
    expect(inputOf(chosen.calls, "proposePayment")).toMatchObject({ plans: ["p2"] });
  });

  test("with a question of its own is that question", async () => {
    const ask = chat();
    await ask("When is my next payment?");
    expect((await ask("no, where is my refund?")).tools).toContain("refundStatus");
  });
});

describe("a day alone, where a payment is to be moved", () => {
  test.each([
    ["en-GB", "I want to move the payment for the lamp", "to the 5th of december", "2026-12-05"],
    [
      "de-DE",
      "Ich möchte die Zahlung für die Lampe verschieben",
      "dann auf den 3. Dezember",
      "2026-12-03",
    ],
    ["sv-SE", "Jag vill flytta betalningen för lampan", "till den 4 december", "2026-12-04"],
    ["ar", "أريد تأجيل دفعة Lumen Studio", "إلى 5 ديسمبر", "2026-12-05"],
  ])("is where it goes (%s: %s, %s)", async (locale, wish, day, to) => {
    const ask = chat(locale);
    await ask(wish);
    expect(inputOf((await ask(day)).calls, "proposeMove")).toEqual({ plan: "p3", to });
  });

  test("is no move where none was spoken of", async () => {
    const ask = chat();
    await ask("Where is my refund?");
    expect((await ask("on the 5th of december")).tools).not.toContain("proposeMove");
  });
});

describe("what was just told", () => {
  test("is asked again in part, and told in part", async () => {
    const ask = chat();
    await ask("What do I pay after the next one?");
    expect((await ask("how much?")).answer).toMatch(/^\S+, due on \d+ \p{L}+\.$/u);
  });

  test("is paid with one card, and not with those of every plan", async () => {
    const ask = chat();
    await ask("When is my next payment?");
    const { answer } = await ask("which card?");
    expect(answer).toContain("Løpe & Co");
    expect(answer).not.toContain("Nordhem");
  });
});

import { describe, expect, test } from "vitest";
import { chat } from "#tests/support/embedded-chat.ts";

describe("the language of an answer", () => {
  test.each([
    ["de-DE", "Kiedy muszę zapłacić następną ratę za buty?"],
    ["ar", "Quando devo pagare la prossima rata delle scarpe?"],
  ])(
    "a question in a language we do not write is answered in English, with a person: %s, %s",
    async (locale, text) => {
      const { answer, tools } = await chat(locale)(text);
      expect(tools).toEqual([]);
      expect(answer).toContain("I can write in English, German, Swedish and Arabic.");
      expect(answer).toContain("Shall I ask a person to join?");
    },
  );

  test.each([
    ["sv-SE", "¿Cuándo tengo que pagar la próxima cuota?"],
    ["es-ES", "cuánto debo en total"],
    ["de-DE", "Quand est-ce que je dois payer la prochaine échéance ?"],
  ])("Spanish and French are understood, and answered in English: %s, %s", async (locale, text) => {
    const { answer, tools } = await chat(locale)(text);
    expect(tools).toContain("nextPayments");
    expect(answer).toMatch(/^(?:You|One payment)/);
    expect(answer).toContain("I can write in English, German, Swedish and Arabic.");
    expect(answer).toContain("Shall I ask a person to join?");
  });

  test("a yes in the customer's own language accepts the person", async () => {
    const say = chat("sv-SE");
    await say("¿Cuándo tengo que pagar la próxima cuota de mis zapatos?");
    expect((await say("sí, por favor")).tools).toEqual(["askForPerson"]);
  });

  test.each([
    ["sv-SE", "How can I pay everything early?", "en"],
    ["en-GB", "Wie kann ich alles früher bezahlen?", "de"],
    ["de-DE", "Hur kan jag betala allt i förtid?", "sv"],
    ["sv-SE", "كيف أدفع كل شيء مبكرا؟", "ar"],
  ])(
    "the help is searched in the language of the question: %s, %s",
    async (locale, text, language) => {
      const { calls } = await chat(locale)(text);
      expect(calls).toContainEqual({
        name: "searchHelp",
        input: { query: expect.any(String), language },
      });
    },
  );
});

import { expect, test } from "vitest";
import { translatorFor } from "#server/platform/translate.ts";
import { chat } from "#tests/support/embedded-chat.ts";

test.each([
  ["en-GB", "I want to pay the lamp", "yes"],
  ["en-GB", "I want to move the lamp payment", "yes please"],
  ["de-DE", "Ich möchte die Lampe bezahlen", "ja bitte"],
  ["sv-SE", "jag vill betala lampan nu", "ja"],
])(
  "a yes to a card (%s: %s) is told where it is confirmed, and brings nobody",
  async (locale, wish, yes) => {
    const say = translatorFor(locale, "assistant");
    const ask = chat(locale);
    expect((await ask(wish)).answer).not.toContain(say("offer"));
    const { answer, tools } = await ask(yes);
    expect(answer).toBe(say("confirmAbove"));
    expect(tools).toEqual([]);
  },
);

test("a yes to a person brings one, as before", async () => {
  const ask = chat();
  await ask("flurble the wizzle");
  expect((await ask("yes")).tools).toContain("askForPerson");
});

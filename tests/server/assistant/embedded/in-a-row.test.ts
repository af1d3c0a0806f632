import { expect, test } from "vitest";
import { understand } from "#server/assistant/embedded/understanding.ts";
import { readPrompt } from "#server/assistant/embedded/prompt.ts";

/** As it comes where the second was sent before the first had its answer. */
function understood(locale: string, ...texts: string[]) {
  const prompt = texts.map((text) => ({
    role: "user" as const,
    content: [{ type: "text" as const, text }],
  }));
  return understand(readPrompt({ prompt }).said, locale);
}

const intents = (locale: string, ...texts: string[]) =>
  understood(locale, ...texts).asks.map(({ intent }) => intent);

test.each([
  ["en", "when is my next payment", "how do I change my card", /next_payment/, /^payment_method/],
  ["de", "wann ist meine nächste Rate?", "kann ich die verschieben", /next_payment/, /move|extend/],
  ["sv", "när är nästa betalning", "kan jag flytta den", /next_payment/, /move|extend/],
])("in %s two questions in a row are both heard", (locale, first, second, one, other) => {
  const [heard, next] = intents(locale, first, second);
  expect(heard).toMatch(one);
  expect(next).toMatch(other);
});

test("a short question goes on with the one right before it", () => {
  const { asks } = understood("en", "when is my next payment?", "and the one after that?");
  expect(asks.map(({ intent, place }) => [intent, place])).toEqual([
    ["next_payment", 1],
    ["next_payment.later", 2],
  ]);
});

test("a sentence in pieces stays one sentence", () => {
  expect(intents("en", "hey there", "when is", "my next payment")).toEqual(["next_payment"]);
});

test("who asks for a person among the rest is brought one", () => {
  expect(understood("en", "when is my next payment?", "I want to talk to a human").person).toBe(
    true,
  );
});

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { asksIn } from "#server/assistant/embedded/asks.ts";
import { readPhrases } from "#server/assistant/embedded/corpus.ts";
import { parseMarkdown, safeHref } from "#server/platform/format/markdown.ts";
import { LANGUAGES } from "#server/platform/locale.ts";
import { chat } from "#tests/support/embedded-chat.ts";

const heldOut = join(import.meta.dirname, "held-out");

describe.each(LANGUAGES)("in %s", (language) => {
  const asked = readPhrases(heldOut, language).filter(({ label }) => label === "documents");

  test("who asks for a paper that was never learned is understood", () => {
    const missed = asked.filter(
      ({ text }) => !asksIn(text, language).some(({ intent }) => intent === "documents"),
    );
    expect(asked.length).toBeGreaterThanOrEqual(8);
    expect(missed.map(({ text }) => text)).toEqual([]);
  });
});

test.each([
  ["I need a proof of payment for my landlord", "en-GB", "[Get a statement](/statements)"],
  ["Ich brauche einen Beleg für die Steuer", "de-DE", "[Aufstellung holen](/statements)"],
  ["Jag behöver ett kvitto", "sv-SE", "[Hämta en sammanställning](/statements)"],
  ["أحتاج إلى كشف حساب", "ar", "[الحصول على كشف](/statements)"],
])("%s: they read where it is, with the way there", async (text, locale, link) => {
  const { answer, tools } = await chat(locale)(text);
  expect(answer).toContain(link);
  expect(tools).toEqual(["listPlans"]);
});

test("of a plan that they name its own page comes first", async () => {
  const { answer } = await chat("en-GB")("I need the receipt for the floor lamp");
  expect(answer).toMatch(/^The agreement for Floor lamp from Lumen Studio .*\(\/plans\/[\w-]+\)/u);
  expect(answer).toContain("(/statements)");
});

test("the way there is one that a page shows as a link", () => {
  expect(safeHref("/statements")).toBe("/statements");
  const [block] = parseMarkdown("[Get a statement](/statements)");
  expect(JSON.stringify(block)).toContain('"href":"/statements"');
});

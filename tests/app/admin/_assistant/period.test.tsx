import { expect, test } from "vitest";
import { LANGUAGES } from "#server/platform/locale.ts";
import type { Figures } from "#server/assistant/schema.ts";
import { Period } from "#app/admin/_assistant/period.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

const figures: Figures = {
  turns: 20,
  withOutside: 20,
  takenOver: [
    { reason: "slow", turns: 2 },
    { reason: "portal_cap", turns: 1 },
  ],
  linksLeftOut: 0,
  firstTextP50Ms: 840,
  firstTextP95Ms: 3210,
  tokensIn: 120_000,
  tokensOut: 4000,
  isEstimated: false,
  costMicros: 36_000,
  asked: 19,
  unpriced: 0,
  conversations: 6,
  isSample: false,
};

const said = async (more: Partial<Figures>, locale?: string) =>
  readable(
    await rendered(<Period name="lastDay" figures={{ ...figures, ...more }} />, locale),
  ).replaceAll(/[\u2066-\u2069]/g, "");

test("it says how many were taken over and why, how soon, and what it cost", async () => {
  const text = await said({});
  expect(text).toContain("3 of 20 (15%)");
  expect(text).toContain("Too slow: 2");
  expect(text).toContain("Daily limit of all customers: 1");
  expect(text).toMatch(/0\.8 secs? median, 95% within 3\.2 secs?/);
  expect(text).toContain("120k, 4k");
  expect(text).toMatch(/Cost US\$0\.036/);
  expect(text).toMatch(/Cost per conversation US\$0\.006/);
});

test("a cost that nobody knows is not a cost of nothing", async () => {
  const unknown = await said({ unpriced: 19, costMicros: 0, isEstimated: true });
  expect(unknown).toContain("Not known");
  expect(unknown).toContain("about 120k");
  expect(unknown).not.toContain("$");
  expect(await said({ unpriced: 2 })).toContain("plus 2 answers without a price");
});

test("the embedded one alone has no cost, and an empty day no figures", async () => {
  const alone = await said({ withOutside: 0, asked: 0, takenOver: [] });
  expect(alone).toContain("No outside model");
  expect(alone).not.toMatch(/Tokens|Cost/);
  expect(await said({ turns: 0 })).toContain("No answers yet");
});

test.each(LANGUAGES)("in %s it says so, too", async (locale) => {
  const texts = [await said({ unpriced: 3 }, locale), await said({ isSample: true }, locale)];
  for (const text of texts) expect(text).not.toMatch(/assistantDesk|undefined|NaN/);
});

import { expect, test } from "vitest";
import { causeOf, type Done, gapIn } from "#server/assistant/gap.ts";

const passage = (score: number) => ({ slug: "a", version: 1, title: "A", passage: "A", score });
const done = (tools: string[], score?: number): Done => ({
  told: undefined,
  tools: new Set(tools),
  found: score === undefined ? [] : [passage(score)],
});

test("what a model says of itself counts", () => {
  expect(causeOf({ ...done(["searchHelp"], 0.9), told: "not_understood" })).toBe("not_understood");
  expect(causeOf({ ...done(["searchHelp"]), told: null })).toBeNull();
});

test("an outside model has no answer where it looked in the help alone, and nothing fitted", () => {
  expect(causeOf(done(["searchHelp"]))).toBe("not_found");
  expect(causeOf(done(["searchHelp", "askForPerson"], 0.35))).toBe("not_found");
  expect(causeOf(done(["searchHelp"], 0.7))).toBeNull();
  expect(causeOf(done(["searchHelp", "listPlans"]))).toBeNull();
  expect(causeOf(done([]))).toBeNull();
});

test("a gap is kept in the language that it was asked in, with its best passage", () => {
  const asked = done(["searchHelp"], 0.35);
  expect(gapIn("Kann ich mit einem Gutschein bezahlen?", "en-GB", asked)).toMatchObject({
    cause: "not_found",
    language: "de",
    score: 0.35,
  });
  expect(gapIn("Can I pay with a gift card?", "sv-SE", done(["searchHelp"]))).toMatchObject({
    language: "en",
    score: null,
  });
});

test("what has no word in it, or has got an answer, is no gap", () => {
  expect(gapIn("??? 12", "en-GB", done(["searchHelp"]))).toBeNull();
  expect(gapIn("How do returns work?", "en-GB", done(["searchHelp"], 0.8))).toBeNull();
});

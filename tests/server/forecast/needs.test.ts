import * as fc from "fast-check";
import { expect, test } from "vitest";
import { needsOf } from "#server/forecast/cover.ts";
import { sumOf } from "#server/forecast/sums.ts";

const handling = { chatSeconds: 600, callSeconds: 1200 };
const goal = {
  answerPercent: 90,
  withinSeconds: 30,
  chatsAtOnce: 1,
  patienceSeconds: 600,
  shrinkagePercent: 15,
};
const cell = (language: string, topic: string, count: number) => ({
  language,
  topic,
  channel: "chat" as const,
  count,
});
const expected = (cells: ReturnType<typeof cell>[]) => ({
  at: 0,
  total: sumOf(cells.map(({ count }) => count)),
  cells,
});
const byLanguage = (cells: ReturnType<typeof cell>[]) =>
  Map.groupBy(needsOf(expected(cells), handling, goal), ({ language }) => language);

test("a language whose contacts are spread over many topics still gets its people", () => {
  const topics = ["payments", "refunds", "hardship", "account"];
  const needs = byLanguage([
    ...topics.map((topic) => cell("de", topic, 0.4)),
    cell("en", "payments", 1.6),
  ]);
  const people = (language: string) =>
    sumOf((needs.get(language) ?? []).map((need) => need.people));
  expect(people("de")).toBeGreaterThan(0);
  expect(Math.abs(people("de") - people("en"))).toBeLessThanOrEqual(1);
});

test("nobody is needed where hardly anything is expected", () => {
  expect(
    sumOf([...byLanguage([cell("en", "other", 0.1)]).values()].flat().map(({ people }) => people)),
  ).toBe(0);
});

test("more of everything never needs fewer", () => {
  const cells = fc.array(
    fc.tuple(
      fc.constantFrom("en", "de", "sv"),
      fc.constantFrom("payments", "other"),
      fc.double({ min: 0.01, max: 30, noNaN: true }),
    ),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(cells, fc.double({ min: 1, max: 5, noNaN: true }), (some, factor) => {
      const needed = (times: number) =>
        sumOf(
          needsOf(
            expected(some.map(([language, topic, count]) => cell(language, topic, count * times))),
            handling,
            goal,
          ).map(({ people }) => people),
        );
      expect(needed(factor)).toBeGreaterThanOrEqual(needed(1));
    }),
  );
});

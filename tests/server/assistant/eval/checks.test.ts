import { expect, test } from "vitest";
import { changesBetween } from "#server/assistant/eval/regression/changes.ts";
import {
  amountsIn,
  problemsOfAnswers,
  problemsOfStep,
} from "#server/assistant/eval/regression/checks.ts";
import { fallenIn } from "#server/assistant/eval/regression/floors.ts";
import { reportOf } from "#server/assistant/eval/regression/report.ts";
import { scenariosIn } from "#server/assistant/eval/regression/scenario.ts";
import type { Row, Snapshot } from "#server/assistant/eval/regression/snapshot.ts";

const english = { kind: "next payment", language: "en", never: ["forbidden"] };
const problemsOf = (answers: string[], known: number[] = [], scenario = english) =>
  problemsOfAnswers(scenario, answers, new Set(known));

test("what must be heard is missed, and what must not be is found", () => {
  const does = { do: "say" as const, text: "how much?", about: null };
  const step = { does, hears: ["£1.00 | £2.00", "(nothing)"], not: ["£3.00"] };
  expect(problemsOfStep(step, "It is £3.00")).toEqual([
    "after “how much?”: £1.00 | £2.00 was not heard",
    "after “how much?”: (nothing) was not heard",
    "after “how much?”: £3.00 was heard",
  ]);
});

test("amounts are read in every language's form", () => {
  expect(amountsIn("£1,249.50, 1.249,50 €, 1 249,50 kr and ٦٢٫٦٦, by 14:30 on 3 December")).toEqual(
    [124_950, 124_950, 124_950, 6266],
  );
});

test("an answer twice in a row, an amount from nowhere, a stranger and a forbidden word are found", () => {
  expect(problemsOf(["It is £1.00.", "It is £1.00."], [100])).toEqual(["the same answer twice"]);
  expect(problemsOf(["It is £1.01."], [100])).toEqual(["an amount from nowhere: 1.01"]);
  expect(problemsOf(["Bo Vinter bought it"])).toEqual(["a stranger’s Bo Vinter was heard"]);
  expect(problemsOf(["forbidden"])).toEqual(["forbidden was heard"]);
});

test("an answer in another language is found", () => {
  const german =
    "Ihre nächste Zahlung an den Laden ist am Samstag fällig, und danach ist alles bezahlt.";
  expect(problemsOf([german])).toEqual(["the answer is in de, not in en"]);
  expect(problemsOf([german], [], { ...english, kind: "mixed languages" })).toEqual([]);
});

test("whoever is not understood is offered a person at once", () => {
  expect(problemsOf(["I’m not sure I understood."])).toHaveLength(1);
  expect(problemsOf(["I’m not sure I understood. Shall I ask a person?"])).toEqual([]);
});

test("in a crisis nobody hears of money", () => {
  const crisis = { ...english, kind: "crisis" };
  expect(problemsOf(["Call 112 now."], [], crisis)).toEqual([]);
  expect(
    problemsOf(["You can [pause](/hardship) £1.00 [pay 1.00 GBP to X]"], [100], crisis),
  ).toEqual([
    "after a crisis: an amount",
    "after a crisis: a card",
    "after a crisis: the payment pause",
  ]);
});

const shopOf = () => "North Sole";

test("changes are told in words, and what has none by its list", () => {
  const payment = { id: "1", plan_id: "p", amount_minor: 6266, currency: "GBP", settled_at: "now" };
  const before: Snapshot = new Map<string, Map<string, Row>>([
    ["payments", new Map()],
    ["plans", new Map([["p", { id: "p" }]])],
  ]);
  const after: Snapshot = new Map<string, Map<string, Row>>([
    ["payments", new Map([["1", payment]])],
    ["plans", new Map([["p", { id: "p", settled_at: "now" }]])],
    ["calls", new Map([["c", { id: "c" }]])],
  ]);
  expect(changesBetween(before, after, shopOf)).toEqual([
    "North Sole is paid off",
    "calls: added",
    "paid 62.66 GBP to North Sole",
  ]);
  expect(changesBetween(after, after, shopOf)).toEqual([]);
});

test("what is known not to work is counted apart, and a figure that falls is told", () => {
  const scenarios = scenariosIn(
    "# a | one | en | calm\n# b | one | de | calm\nopen: not yet\n# c | two | de | calm",
    "x.txt",
  );
  const outcomes = scenarios.map((scenario) => ({
    scenario,
    problems: scenario.name === "a" ? [] : ["wrong"],
    transcript: [],
    turns: 1,
    firstTextMs: [10],
  }));
  const report = reportOf(outcomes, 1);
  expect(report).toMatchObject({ scenarios: 3, passed: 1, open: 1, failed: 1, openButPassed: [] });
  expect(report.languages).toEqual({
    de: { scenarios: 2, passed: 0, open: 1 },
    en: { scenarios: 1, passed: 1, open: 0 },
  });
  expect(report.failures.map(({ name }) => name)).toEqual(["b", "c"]);
  const floors = { passed: 2, kinds: { one: 1, two: 1 }, languages: { en: 1 } };
  expect(fallenIn(report, floors)).toEqual(["all: 1 of at least 2", "two: 0 of at least 1"]);
});

import { expect, test } from "vitest";
import { customerOf } from "#server/assistant/eval/regression/customer.ts";
import { isHeard } from "#server/assistant/eval/regression/heard.ts";
import { readScenarios, scenariosIn } from "#server/assistant/eval/regression/scenario.ts";
import { situations } from "#server/assistant/eval/regression/situations.ts";

const text = `
// What a review reads.
# pay-it | pay overdue | en | late
goal: Pays it.
open: not yet
when which one | which plan -> > the boots
> [about North Sole] pay\\nnow
< [pay 62.66 | £62.66
! Lumen
(confirms twice 2026-12-01 with 4242)
(asks for a person)
= charged 62.66 GBP
never: nonsense
`;

test("a scenario is read line by line", () => {
  const [scenario] = scenariosIn(text, "pay.txt");
  expect(scenario).toEqual({
    name: "pay-it",
    kind: "pay overdue",
    language: "en",
    situation: "late",
    goal: "Pays it.",
    open: "not yet",
    steps: [
      {
        does: { do: "say", text: "pay\nnow", about: "North Sole" },
        hears: ["[pay 62.66 | £62.66"],
        not: ["Lumen"],
      },
      {
        does: { do: "confirm", to: "2026-12-01", digits: "4242", isTwice: true },
        hears: [],
        not: [],
      },
      { does: { do: "ask for a person" }, hears: [], not: [] },
    ],
    reactions: [
      {
        heard: "which one | which plan",
        does: { do: "say", text: "the boots", about: null },
      },
    ],
    never: ["nonsense"],
    changes: ["charged 62.66 GBP"],
  });
});

test("a line that says nothing we know is told with its place", () => {
  expect(() => scenariosIn("# a | b | en | late\n(dances)", "x.txt")).toThrow("x.txt:2: (dances)");
  expect(() => scenariosIn("> hello", "x.txt")).toThrow("x.txt:1");
  expect(() => scenariosIn("# a | b | en", "x.txt")).toThrow("x.txt:1");
});

test("each has a name of its own, a goal, a first line and a situation that there is", () => {
  const scenarios = readScenarios();
  expect(scenarios.length).toBeGreaterThanOrEqual(60);
  const names = scenarios.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  for (const { name, goal, steps, situation } of scenarios) {
    expect({ name, isWhole: goal !== "" && steps.length > 0 }).toEqual({ name, isWhole: true });
    expect(Object.keys(situations)).toContain(situation);
  }
});

test("some are chosen by a part of their name, or by their kind", () => {
  expect(readScenarios("crisis-fi").map(({ name }) => name)).toEqual(["crisis-fi"]);
  const kinds = readScenarios("injection").map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["injection"]));
});

test("a customer answers what they are asked once, and then goes on until they are through", () => {
  const [scenario] = scenariosIn(text, "pay.txt");
  if (!scenario) throw new Error("There is no scenario");
  const next = customerOf(scenario);
  expect(next("")?.does).toMatchObject({ text: "pay\nnow" });
  expect(next("Which one do you mean?")).toMatchObject({ does: { text: "the boots" }, step: null });
  expect(next("Which one do you mean?")?.does).toMatchObject({ do: "confirm" });
  expect(next("")?.does).toMatchObject({ do: "ask for a person" });
  expect(next("")).toBeNull();
});

test("what is heard is compared as people read it", () => {
  expect(isHeard("62,66 € | nothing", "Fällig: 62,66\u00a0€")).toBe(true);
  expect(isHeard("62.66", "المبلغ ٦٢٫٦٦")).toBe(true);
  expect(isHeard("don't know", "I DON’T know")).toBe(true);
  expect(isHeard("/^you owe \\d+/", "You owe 12")).toBe(true);
  expect(isHeard("/^owe/", "You owe 12")).toBe(false);
});

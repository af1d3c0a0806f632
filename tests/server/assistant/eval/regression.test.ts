import { afterAll, beforeAll, expect, test } from "vitest";
import { fallenIn, readFloors } from "#server/assistant/eval/regression/floors.ts";
import { connect, openDomain } from "#server/assistant/eval/regression/ground.ts";
import { reportOf } from "#server/assistant/eval/regression/report.ts";
import { type Outcome, runScenario } from "#server/assistant/eval/regression/run.ts";
import { readScenarios } from "#server/assistant/eval/regression/scenario.ts";
import { useModel } from "#server/assistant/model.ts";
import { readEnv } from "#server/platform/env.ts";

const scenarios = readScenarios();
const outcomes: Outcome[] = [];

/** Nothing may have been learned yet on this machine. */
const LEARNING_MS = 120_000;

beforeAll(async () => {
  await connect(readEnv({ NODE_ENV: "test" }));
  await openDomain();
}, LEARNING_MS);
afterAll(() => useModel(null));

test.each(scenarios)("$kind, $language: $name", async (scenario) => {
  const outcome = await runScenario(scenario);
  outcomes.push(outcome);
  if (scenario.open === null) {
    expect(outcome.problems, outcome.transcript.join("\n")).toEqual([]);
  }
});

test("nothing has fallen below what was reached once", () => {
  expect(fallenIn(reportOf(outcomes, 0), readFloors())).toEqual([]);
});

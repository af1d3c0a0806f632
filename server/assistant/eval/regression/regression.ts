import { readEnv } from "#server/platform/env.ts";
import { fallenIn, readFloors } from "./floors.ts";
import { connect, openDomain, openGround } from "./ground.ts";
import { reportOf } from "./report.ts";
import { type Outcome, runScenario } from "./run.ts";
import { readScenarios } from "./scenario.ts";

/** The project's own talks with the model that is set. @param only some of them: then no floor is looked at */
export async function runRegression(only: string | undefined, withAll: boolean) {
  const env = readEnv();
  const scenarios = readScenarios(only);
  await using opened = new AsyncDisposableStack();
  await openGround(opened);
  await connect(env);
  await openDomain();
  const began = performance.now();
  const outcomes: Outcome[] = [];
  for (const scenario of scenarios) outcomes.push(await runScenario(scenario));
  const report = reportOf(outcomes, (performance.now() - began) / 1000, withAll);
  const fallen = only === undefined ? fallenIn(report, readFloors()) : [];
  const model = modelIn(env.ASSISTANT_MODEL);
  return { model, ...report, fallen, isGood: report.failed === 0 && fallen.length === 0 };
}

const modelIn = (setting: { provider: string; name?: string }) =>
  setting.name ? `${setting.provider}:${setting.name}` : setting.provider;

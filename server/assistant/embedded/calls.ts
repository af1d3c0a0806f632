import type { Ask } from "./asks.ts";
import { factOf, helpOf, isHelp, questionOf } from "./intents.ts";
import { planMeant } from "./meant.ts";
import type { Reading, Results, ToolName } from "./prompt.ts";
import type { Language } from "#server/platform/locale.ts";
import type { Understanding } from "./understanding.ts";

export type Call = { tool: ToolName; input: Record<string, string> };

export function callsFor(
  understanding: Understanding,
  { results, tools: known, person }: Pick<Reading, "results" | "tools" | "person">,
): Call[] {
  const wanted = [
    ...understanding.asks.flatMap((ask) => callsOf(ask, results, understanding.language)),
    ...helpCall(understanding),
    ...(person === "none" ? personCall(understanding) : []),
  ];
  return wanted.filter(
    ({ tool }, index) =>
      known.has(tool) &&
      results[tool] === undefined &&
      wanted.findIndex((other) => other.tool === tool) === index,
  );
}

function callsOf(ask: Ask, results: Results, language: Language): Call[] {
  const { tools = [], needsPlan } = factOf(ask);
  const first = tools.map((tool) => ({ tool, input: {} }));
  return needsPlan ? [...first, ...planCall(ask, language, results)] : first;
}

function helpCall({ asks, language }: Understanding): Call[] {
  const questions = asks.filter(isHelp).map((ask) => questionOf(ask, language));
  if (questions.length === 0) return [];
  return [{ tool: "searchHelp", input: { query: questions.join(" ").slice(0, 480), language } }];
}

function planCall(ask: Ask, language: Language, { listPlans }: Results): Call[] {
  const plan = listPlans && planMeant(listPlans.plans, ask, language);
  return plan
    ? [{ tool: "getPlan", input: { about: `${plan.merchant} ${plan.title}`.slice(0, 200) } }]
    : [];
}

function personCall({ person, distress, asks, misses }: Understanding): Call[] {
  const reason = distress ?? asks.map((ask) => helpOf(ask).reason).find(Boolean);
  if (person)
    return [{ tool: "askForPerson", input: { reason: "The customer asked for a person" } }];
  if (reason)
    return [{ tool: "askForPerson", input: { reason: `The message speaks of ${reason}` } }];
  if (misses > 2)
    return [{ tool: "askForPerson", input: { reason: "Three messages were not understood" } }];
  return [];
}

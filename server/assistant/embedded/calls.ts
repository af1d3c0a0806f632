import type { Ask } from "./asks.ts";
import { isHelp, type Intent } from "./intents.ts";
import { namedIn } from "./named.ts";
import type { Reading, Results, ToolName } from "./prompt.ts";
import { questionOf } from "./topics.ts";
import type { Language } from "#server/platform/locale.ts";
import type { Understanding } from "./understanding.ts";

export type Call = { tool: ToolName; input: Record<string, string> };

const tools: Partial<Record<Intent, ToolName[]>> = {
  next_payment: ["nextPayments"],
  later_payment: ["nextPayments"],
  overdue: ["nextPayments"],
  month: ["nextPayments"],
  total_owed: ["listPlans", "nextPayments"],
  payment_method: ["nextPayments", "listPlans"],
  plan_details: ["listPlans"],
  paid_so_far: ["listPlans"],
  list_plans: ["listPlans"],
  refund_status: ["refundStatus"],
  return_status: ["returnStatus"],
};

/** What is still to be looked up before the answer can be written. */
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
  const first = (tools[ask.intent] ?? []).map((tool) => ({ tool, input: {} }));
  return ask.intent === "plan_details" ? [...first, ...planCall(ask, language, results)] : first;
}

/** One search for all that is asked about how things work. */
function helpCall({ asks, language }: Understanding): Call[] {
  const questions = asks
    .filter(({ intent }) => isHelp(intent))
    .map((ask) => questionOf(ask, language));
  if (questions.length === 0) return [];
  return [{ tool: "searchHelp", input: { query: questions.join(" ").slice(0, 480), language } }];
}

/** Once the plans are known, the one that is meant is looked at closely, by its own names. */
function planCall(ask: Ask, language: Language, { listPlans }: Results): Call[] {
  const plan = listPlans && planMeant(listPlans.plans, ask, language);
  return plan
    ? [{ tool: "getPlan", input: { about: `${plan.merchant} ${plan.title}`.slice(0, 200) } }]
    : [];
}

type Named = { planId: string; merchant: string; title: string };
type PlanState = Named & { state: string };

export function planMeant<Plan extends PlanState>(
  plans: Plan[],
  ask: Ask,
  language: Language,
): Plan | undefined {
  const named = meant(plans, ask, language);
  if (named.length === 1) return named[0];
  if (named.length > 1) return onlyRunning(named);
  return ask.named ? undefined : onlyRunning(plans);
}

/** What the question names, or the plan beside which it was asked, or what was named before it. */
export function meant<Item extends Named>(items: Item[], ask: Ask, language: Language): Item[] {
  const named = namedIn(items, ask.about, language);
  const isAbout = ({ planId }: Item) => planId === ask.plan;
  if (named.length > 0) return named.some(isAbout) ? named.filter(isAbout) : named;
  return ask.plan ? items.filter(isAbout) : namedIn(items, ask.context, language);
}

/** All of them where no plan is meant; of one that is meant there may be none. */
export function meantOrAll<Item extends Named>(items: Item[], ask: Ask, language: Language) {
  const named = meant(items, ask, language);
  return named.length > 0 || ask.plan ? named : items;
}

function onlyRunning<Plan extends PlanState>(plans: Plan[]): Plan | undefined {
  const running = plans.filter(({ state }) => state !== "settled" && state !== "cancelled");
  return running.length === 1 ? running[0] : undefined;
}

function personCall({ person, distress, asks, misses }: Understanding): Call[] {
  const reason =
    distress ?? (asks.some(({ intent }) => intent === "cannot_pay") ? "hardship" : null);
  if (person)
    return [{ tool: "askForPerson", input: { reason: "The customer asked for a person" } }];
  if (reason)
    return [{ tool: "askForPerson", input: { reason: `The message speaks of ${reason}` } }];
  if (misses > 2)
    return [{ tool: "askForPerson", input: { reason: "Three messages were not understood" } }];
  return [];
}

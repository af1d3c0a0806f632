import { needsPause } from "./answers/pausing.ts";
import { sayIn } from "./answers/writing.ts";
import type { Ask } from "./asks.ts";
import { proposableIn } from "./autopay.ts";
import { choicesFor } from "./choices.ts";
import { factOf, helpOf, isHelp, questionOf } from "./intents.ts";
import { isShown } from "./shown.ts";
import { meant, planMeant } from "./meant.ts";
import { namesEverything, payableIn } from "./paying.ts";
import type { Reading, Results, ToolName } from "./prompt.ts";
import type { Language } from "#server/platform/locale.ts";
import { wantedDayIn } from "./wanted-day.ts";
import type { Understanding } from "./understanding.ts";

export type Call = { tool: ToolName; input: Record<string, string | string[]> };

export function callsFor(
  understanding: Understanding,
  reading: Pick<Reading, "results" | "tools" | "person" | "today" | "locale">,
): Call[] {
  const { results, tools: known, person, today } = reading;
  const wanted = [
    ...understanding.asks.flatMap((ask) => callsOf(ask, results, understanding.language)),
    ...payCall(understanding, results),
    ...moveCall(understanding, results, today),
    ...autopayCall(understanding, results),
    ...pauseCall(understanding, results),
    ...reportCall(understanding),
    ...declineCall(understanding),
    ...helpCall(understanding),
    ...(person === "none" ? personCall(understanding) : []),
    ...choiceCall(understanding, reading),
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
  const questions = asks
    .filter((ask) => isHelp(ask) && !isShown(ask))
    .map((ask) => questionOf(ask, language));
  if (questions.length === 0) return [];
  return [{ tool: "searchHelp", input: { query: questions.join(" ").slice(0, 480), language } }];
}

/** First which plan they mean, then what is owed of it. */
function payCall({ asks, language }: Understanding, { listPlans }: Results): Call[] {
  const ask = asks.find(({ pays }) => pays);
  if (!ask) return [];
  if (!listPlans) return [{ tool: "listPlans", input: {} }];
  if (ask.pays === "own") return [];
  const named = meant(listPlans.plans, ask, language).map(({ planId }) => planId);
  // Whoever asks in general how it works is shown no sum.
  const isGeneral = named.length === 0 && !namesEverything(ask.text, language);
  if (ask.pays === "asked" && isGeneral) return [];
  const what = payableIn(ask.text, language);
  return [{ tool: "proposePayment", input: named.length > 0 ? { what, plans: named } : { what } }];
}

/** First which payment they mean, then where it can go. */
function moveCall(
  { asks, language }: Understanding,
  { listPlans }: Results,
  today: string,
): Call[] {
  const ask = asks.find(({ moves }) => moves === "wanted");
  if (!ask) return [];
  if (!listPlans) return [{ tool: "listPlans", input: {} }];
  const named = meant(listPlans.plans, ask, language);
  const [first] = (named.length > 0 ? named : listPlans.plans)
    .filter(({ next }) => next !== null)
    .toSorted((a, b) => (a.next?.due.on ?? "").localeCompare(b.next?.due.on ?? ""));
  const dueOn = first?.next?.due.on ?? today;
  const dayIn = (text: string) => wantedDayIn(text, language, today, dueOn);
  const day = dayIn(ask.text) ?? dayIn(ask.about);
  const input: Call["input"] = day ? { to: day.on } : {};
  if (named.length > 0 && first) input.plan = first.planId;
  return [{ tool: "proposeMove", input }];
}

/** First which plan they mean, then what of it can be set. */
function autopayCall({ asks, language }: Understanding, { listPlans }: Results): Call[] {
  const [wish] = asks.flatMap((ask) => {
    const asked = proposableIn(ask, language);
    return asked ? [{ ask, asked }] : [];
  });
  if (!wish) return [];
  if (!listPlans) return [{ tool: "listPlans", input: {} }];
  const named = meant(listPlans.plans, wish.ask, language).map(({ planId }) => planId);
  const input: Call["input"] = { ...wish.asked };
  if (named.length > 0) input.plans = named;
  return [{ tool: "proposeAutopay", input }];
}

/** All of them, unless they name some. */
function pauseCall(understanding: Understanding, { listPlans }: Results): Call[] {
  if (!needsPause(understanding)) return [];
  if (!listPlans) return [{ tool: "listPlans", input: {} }];
  const { asks, language } = understanding;
  const named = asks.flatMap((ask) => meant(listPlans.plans, ask, language));
  const plans = [...new Set(named.map(({ planId }) => planId))];
  return [{ tool: "proposePause", input: plans.length > 0 ? { plans } : {} }];
}

/** Which plan they mean, and whether it is reported already. */
const reportCall = ({ asks }: Understanding): Call[] =>
  asks.some(({ reports }) => reports)
    ? [
        { tool: "listPlans", input: {} },
        { tool: "returnStatus", input: {} },
      ]
    : [];

/** Who is brought a person, or is in trouble, has nothing to choose. */
function choiceCall(
  understanding: Understanding,
  { results, person, locale }: Pick<Reading, "results" | "person" | "locale">,
): Call[] {
  const { language, isForeign, troubled } = understanding;
  if (person === "on the way" || isForeign || troubled || personCall(understanding).length > 0)
    return [];
  const choices = choicesFor(understanding, results, sayIn(locale, language));
  return choices.length > 0 ? [{ tool: "offerChoices", input: { choices } }] : [];
}
const declineCall = ({ asks }: Understanding): Call[] =>
  asks.some(({ intent }) => intent === "declined_purchase")
    ? [{ tool: "declines", input: {} }]
    : [];

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

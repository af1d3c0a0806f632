import type { Language } from "#server/platform/locale.ts";
import type { Ask } from "./asks.ts";
import { namedIn } from "./named.ts";

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
  const named = namedInAsk(items, ask, language);
  const isAbout = ({ planId }: Item) => planId === ask.plan;
  if (named.length > 0) return named.some(isAbout) ? named.filter(isAbout) : named;
  return ask.plan ? items.filter(isAbout) : namedIn(items, ask.context, language);
}

/** "Pay the lamp, and what is left of the boots?": each part has a name of its own. */
function namedInAsk<Item extends Named>(items: Item[], { text, about }: Ask, language: Language) {
  const own = about.includes(text) ? namedIn(items, text, language) : [];
  return own.length > 0 ? own : namedIn(items, about, language);
}

export function meantOrAll<Item extends Named>(items: Item[], ask: Ask, language: Language) {
  const named = meant(items, ask, language);
  return named.length > 0 || ask.plan ? named : items;
}

function onlyRunning<Plan extends PlanState>(plans: Plan[]): Plan | undefined {
  const running = plans.filter(({ state }) => state !== "settled" && state !== "cancelled");
  return running.length === 1 ? running[0] : undefined;
}

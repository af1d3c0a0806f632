import { namedIn } from "./named.ts";
import type { Reading } from "./prompt.ts";
import type { Understanding } from "./understanding.ts";

/** "The shoes": of an open question the answer, where the customer has a plan of shoes, and else not understood. */
export function settled(
  understanding: Understanding,
  { results }: Pick<Reading, "results">,
): Understanding {
  const { ifNamed, language } = understanding;
  const plans = results.listPlans?.plans ?? [];
  if (!ifNamed || namedIn(plans, ifNamed.about, language).length === 0) return understanding;
  return { ...understanding, asks: [ifNamed], topic: ifNamed, misses: 0, likely: [] };
}

/** Whether it was one can be told from the plans alone, which have not been looked at yet. */
export const isOpen = (
  { ifNamed }: Understanding,
  { results, tools }: Pick<Reading, "results" | "tools">,
) => ifNamed !== null && results.listPlans === undefined && tools.has("listPlans");

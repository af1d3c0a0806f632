import { STORY_LIMIT } from "#server/hardship/policy.ts";
import {
  type HardshipReason,
  type PlanInNeed,
  REASONS,
  type Relief,
  RELIEF_KINDS,
} from "#server/hardship/schema.ts";
import { partsOf } from "#app/_ui/stored-value.ts";

export const WISHES = [...RELIEF_KINDS, "talk"] as const;
export type Wish = (typeof WISHES)[number];

/** What somebody has chosen so far. `planIds`: null while they have changed nothing. */
export type Draft = { planIds: string[] | null; wish: Wish | null; reason: HardshipReason | null };

export type Need = {
  planIds: string[];
  wish: Relief | null;
  reason: HardshipReason;
  text: string | null;
};
export type Problems = { plans: boolean; wish: boolean; excess: number };

/** Kept as text; what cannot be read is nothing. */
export const stored = (draft: Draft) => JSON.stringify(draft);

export function draftIn(kept: string | null): Draft {
  const { planIds, wish, reason } = partsOf(kept);
  return {
    planIds: Array.isArray(planIds) ? planIds.filter((id) => typeof id === "string") : null,
    wish: WISHES.find((one) => one === wish) ?? null,
    reason: REASONS.find((one) => one === reason) ?? null,
  };
}

/** All of them, until somebody says otherwise; who comes from one plan begins with that one. */
export function chosenOf({ planIds }: Draft, plans: PlanInNeed[], about: string | undefined) {
  const isAsked = (id: string) => !plans.some((plan) => plan.id === about) || id === about;
  const isChosen = (id: string) => (planIds ? planIds.includes(id) : isAsked(id));
  return plans.filter(({ id }) => isChosen(id));
}

export function readNeed(
  { wish, reason }: Draft,
  chosen: PlanInNeed[],
  written: string,
): Need | Problems {
  const text = written.trim();
  const excess = Math.max(0, text.length - STORY_LIMIT);
  if (chosen.length === 0 || wish === null || excess > 0) {
    return { plans: chosen.length === 0, wish: wish === null, excess };
  }
  return {
    planIds: chosen.map(({ id }) => id),
    wish: wish === "talk" ? null : wish,
    reason: reason ?? "unsaid",
    text: text || null,
  };
}

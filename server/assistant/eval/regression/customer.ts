import { isHeard } from "./heard.ts";
import type { Doing, Scenario, Step } from "./scenario.ts";

/** `step`: the one that was just begun; null: they only reacted to what they heard. */
export type Turn = { does: Doing; step: Step | null };

/** Nobody goes on for longer. */
const PATIENCE = 14;

/** A customer who answers what they are asked, and else goes on with what they came for. */
export function customerOf({ steps, reactions }: Pick<Scenario, "steps" | "reactions">) {
  const ahead = [...steps];
  const ready = [...reactions];
  let turns = 0;

  /** @returns null when they have what they came for, or enough of it. */
  return function next(heard: string): Turn | null {
    turns += 1;
    if (turns > PATIENCE) return null;
    const place = heard === "" ? -1 : ready.findIndex((one) => isHeard(one.heard, heard));
    const [reaction] = place < 0 ? [] : ready.splice(place, 1);
    if (reaction) return { does: reaction.does, step: null };
    const step = ahead.shift();
    return step ? { does: step.does, step } : null;
  };
}

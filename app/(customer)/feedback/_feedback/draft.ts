import { KINDS } from "#server/feedback/policy.ts";
import { partsOf } from "#app/_ui/stored-value.ts";

/** Where this tab keeps what somebody has chosen and is writing. */
export const FEEDBACK_DRAFT = "feedback";
export const FEEDBACK_TEXT = "feedback.text";

export type Chosen = { kind: (typeof KINDS)[number] | null; planId: string; mayWrite: boolean };

/** Kept as text; what cannot be read is nothing. */
export const stored = (chosen: Chosen) => JSON.stringify(chosen);

/** @param planIds one that is no longer among them was not chosen */
export function chosenIn(kept: string | null, planIds: string[]): Chosen {
  const { kind, planId, mayWrite } = partsOf(kept);
  return {
    kind: KINDS.find((one) => one === kind) ?? null,
    planId: planIds.find((id) => id === planId) ?? "",
    mayWrite: mayWrite !== false,
  };
}

import type { InstalmentState, PlanState, PlanSummary } from "#server/plans/schema.ts";

const URGENCY = ["overdue", "paused", "due_soon", "on_hold", "on_track", "settled", "cancelled"];

/** What a conversation is most likely about comes first. */
export const byAttention = (a: PlanSummary, b: PlanSummary) =>
  URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state) ||
  (a.next?.dueOn ?? "").localeCompare(b.next?.dueOn ?? "") ||
  b.purchasedAt.localeCompare(a.purchasedAt);

export const isEnded = ({ state }: Pick<PlanSummary, "state">) =>
  state === "settled" || state === "cancelled";

/** Nothing of it is taken, and nothing becomes overdue: a case is open, or its customer cannot pay. */
export const isSuspended = ({ state }: { state: PlanState | InstalmentState }) =>
  state === "on_hold" || state === "paused";

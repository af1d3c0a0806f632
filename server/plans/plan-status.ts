import { addDays } from "#server/platform/calendar.ts";
import type { InstalmentState, PlanState } from "./schema.ts";

const SOON_DAYS = 7;

export type InstalmentFacts = {
  dueOn: string;
  amountMinor: number;
  outstandingMinor: number;
  paidMinor: number;
};

export type PlanFacts = {
  settledAt: Date | null;
  cancelledAt: Date | null;
  /** A return or a problem without an end puts all charges on hold. */
  hasOpenCase: boolean;
  /** A payment pause: nothing of it is charged or overdue. */
  isInHardship: boolean;
};

/** @param today the calendar day where the customer lives */
export function instalmentState(
  instalment: InstalmentFacts,
  plan: PlanFacts,
  today: string,
): InstalmentState {
  const { dueOn, amountMinor, outstandingMinor, paidMinor } = instalment;
  if (paidMinor >= amountMinor) return "paid";
  if (outstandingMinor <= 0) return plan.cancelledAt ? "cancelled" : "reduced";
  if (plan.isInHardship) return "paused";
  if (plan.hasOpenCase) return "on_hold";
  if (dueOn < today) return "overdue";
  return dueOn <= addDays(today, SOON_DAYS) ? "due_soon" : "upcoming";
}

export function planState(plan: PlanFacts, instalments: InstalmentState[]): PlanState {
  if (plan.cancelledAt) return "cancelled";
  if (plan.settledAt) return "settled";
  if (plan.isInHardship) return "paused";
  if (plan.hasOpenCase) return "on_hold";
  if (instalments.includes("overdue")) return "overdue";
  return instalments.includes("due_soon") ? "due_soon" : "on_track";
}

const OWED: InstalmentState[] = ["overdue", "due_soon", "upcoming", "on_hold", "paused"];

export const isOwed = ({ state }: { state: InstalmentState }) => OWED.includes(state);

export const isSuspended = ({ state }: { state: PlanState | InstalmentState }) =>
  state === "on_hold" || state === "paused";

export const isEnded = ({ state }: { state: PlanState }) =>
  state === "settled" || state === "cancelled";

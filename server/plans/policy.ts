import type { MethodView } from "#server/payments/schema.ts";
import { isAdmin, isStaff, type Viewer } from "#server/platform/viewer.ts";
import type { AutopayRules } from "./autopay/taking.ts";
import type { MoveRules } from "./moving.ts";
import type { InstalmentView } from "./schema.ts";

export const visibleTo = (viewer: Viewer): { customerId?: string } =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

export const canSeePlansOfOthers = (viewer: Viewer) => isStaff(viewer);

export const canEndHardship = (viewer: Viewer) => isStaff(viewer);

export const canSetMoveRules = (viewer: Pick<Viewer, "role">) => isAdmin(viewer);

export const MOVE_RULE_NAMES = [
  "mostDays",
  "timesPerInstalment",
  "timesPerPlan",
  "lateDays",
] as const satisfies (keyof MoveRules)[];

export type MoveRuleName = (typeof MOVE_RULE_NAMES)[number];

/** As the table's own check has them. */
export const MOVE_RULE_BOUNDS: Record<MoveRuleName, { least: number; most: number }> = {
  mostDays: { least: 1, most: 60 },
  timesPerInstalment: { least: 0, most: 12 },
  timesPerPlan: { least: 0, most: 60 },
  lateDays: { least: 0, most: 60 },
};

export const canSetAutopayRules = (viewer: Pick<Viewer, "role">) => isAdmin(viewer);

export const AUTOPAY_RULE_NAMES = [
  "secondTryDays",
  "thirdTryDays",
] as const satisfies (keyof AutopayRules)[];

export type AutopayRuleName = (typeof AUTOPAY_RULE_NAMES)[number];

/** As the table's own check has them. */
export const AUTOPAY_RULE_BOUNDS: Record<AutopayRuleName, { least: number; most: number }> = {
  secondTryDays: { least: 0, most: 10 },
  thirdTryDays: { least: 0, most: 10 },
};

/** What becomes of the next payment on its day: the key of the sentence that says so. */
export type Outcome = "willTake" | "willRest" | "willExpire" | "willNotTake" | "willNotTakeLate";

/** @returns null for what is on its way already: of that there is nothing to say */
export function outcomeOf({
  taking,
  state,
}: Pick<InstalmentView, "taking" | "state">): Outcome | null {
  if (state === "on_hold" || state === "paused") return "willRest";
  if (!taking) return null;
  if (taking.on) return "willTake";
  if (taking.state === "expired") return "willExpire";
  return state === "overdue" ? "willNotTakeLate" : "willNotTake";
}

type Method = Pick<MethodView, "id" | "isExpired">;

/** The one that is set, if something can be taken from it; else the first that can. */
export function usable<Known extends Method>(methods: Known[], id: string | null) {
  const good = methods.filter(({ isExpired }) => !isExpired);
  return (good.find((one) => one.id === id) ?? good[0])?.id ?? null;
}

import { isAdmin, isStaff, type Viewer } from "#server/platform/viewer.ts";
import type { AutopayRules } from "./autopay/taking.ts";
import type { MoveRules } from "./moving.ts";

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

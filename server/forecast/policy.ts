import { isLead, type Viewer } from "#server/platform/viewer.ts";

export const canPlanStaffing = (viewer: Pick<Viewer, "role">) => isLead(viewer);

export const STAFFING_RULE_NAMES = [
  "answerPercent",
  "withinSeconds",
  "chatsAtOnce",
  "patienceSeconds",
  "shrinkPercent",
  "firstPayday",
  "secondPayday",
  "soonHours",
  "soonPercent",
  "verySoonHours",
  "verySoonPercent",
  "manySeats",
  "weekBudget",
] as const;
export type StaffingRuleName = (typeof STAFFING_RULE_NAMES)[number];
export type StaffingRules = Record<StaffingRuleName, number>;

/** As the table's own check has them. */
export const STAFFING_RULE_BOUNDS: Record<StaffingRuleName, { least: number; most: number }> = {
  answerPercent: { least: 50, most: 99 },
  withinSeconds: { least: 10, most: 3600 },
  chatsAtOnce: { least: 1, most: 8 },
  patienceSeconds: { least: 30, most: 7200 },
  shrinkPercent: { least: 0, most: 50 },
  firstPayday: { least: 0, most: 31 },
  secondPayday: { least: 0, most: 31 },
  soonHours: { least: 1, most: 168 },
  soonPercent: { least: 0, most: 100 },
  verySoonHours: { least: 1, most: 168 },
  verySoonPercent: { least: 0, most: 100 },
  manySeats: { least: 2, most: 50 },
  weekBudget: { least: 0, most: 1_000_000_000 },
};

/** Gaps are opened by nobody but leads until a budget is set. */
export const DEFAULT_STAFFING_RULES: StaffingRules = {
  answerPercent: 80,
  withinSeconds: 60,
  chatsAtOnce: 3,
  patienceSeconds: 600,
  shrinkPercent: 15,
  firstPayday: 25,
  secondPayday: 31,
  soonHours: 24,
  soonPercent: 10,
  verySoonHours: 4,
  verySoonPercent: 15,
  manySeats: 3,
  weekBudget: 0,
};

import { isAdmin, isLead, isStaff, type Viewer } from "#server/platform/viewer.ts";

type Asker = Pick<Viewer, "role">;

/** To give shifts to others, to open some for all, and to take them off again. */
export const canPlanShifts = (viewer: Asker) => isLead(viewer);

/** To claim, give back and swap what is one's own. */
export const canWorkShifts = (viewer: Asker) => isStaff(viewer);

export const canSetShiftRules = (viewer: Asker) => isAdmin(viewer);

/**
 * Hours: `restHours` between two days' work; `weekHours` at most in one; `longestHours` of one shift; `releaseHours`
 * before its start from which on a shift is given back only once somebody has claimed it; `onlineHours` that going
 * online outside of shifts lasts. `hourlyMinor` is what one hour is paid, in minor units of `currency`, and
 * `rushPercent` what comes on top for going online.
 */
export type ShiftRules = {
  restHours: number;
  weekHours: number;
  longestHours: number;
  releaseHours: number;
  onlineHours: number;
  hourlyMinor: number;
  rushPercent: number;
  currency: string;
};

export const SHIFT_RULE_NAMES = [
  "restHours",
  "weekHours",
  "longestHours",
  "releaseHours",
  "onlineHours",
  "hourlyMinor",
  "rushPercent",
] as const satisfies (keyof ShiftRules)[];

export type ShiftRuleName = (typeof SHIFT_RULE_NAMES)[number];

/** As the table's own check has them. */
export const SHIFT_RULE_BOUNDS: Record<ShiftRuleName, { least: number; most: number }> = {
  restHours: { least: 8, most: 16 },
  weekHours: { least: 8, most: 60 },
  longestHours: { least: 2, most: 14 },
  releaseHours: { least: 0, most: 168 },
  onlineHours: { least: 1, most: 6 },
  hourlyMinor: { least: 1, most: 99_999 },
  rushPercent: { least: 0, most: 100 },
};

/** The first three stand in the database's own check, too. */
export const DEFAULT_SHIFT_RULES: ShiftRules = {
  restHours: 11,
  weekHours: 40,
  longestHours: 12,
  releaseHours: 24,
  onlineHours: 2,
  hourlyMinor: 1500,
  rushPercent: 15,
  currency: "EUR",
};

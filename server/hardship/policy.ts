import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Relief } from "#server/platform/prisma/enums.ts";
import { isAdmin, isStaff, type Viewer } from "#server/platform/viewer.ts";

/** Months without a payment, or into how many each payment is split. */
export const RELIEFS: Record<Relief, { months: number } | { parts: number }> = {
  one_month: { months: 1 },
  two_months: { months: 2 },
  three_months: { months: 3 },
  half: { parts: 2 },
  third: { parts: 3 },
};

export const STORY_LIMIT = 1000;
export const ANSWER_LIMIT = 1000;

/**
 * `answerDays`: by then a trained person has decided. Whoever has asked `mostRequests` times in `withinDays` is helped by
 * a person: a pause that nobody looks at helps nobody.
 */
export type HardshipRules = { answerDays: number; mostRequests: number; withinDays: number };

export const HARDSHIP_RULE_NAMES = [
  "answerDays",
  "mostRequests",
  "withinDays",
] as const satisfies (keyof HardshipRules)[];

export type HardshipRuleName = (typeof HARDSHIP_RULE_NAMES)[number];

/** As the table's own check has them: whoever cannot pay can always ask, and is never left waiting for long. */
export const HARDSHIP_RULE_BOUNDS: Record<HardshipRuleName, { least: number; most: number }> = {
  answerDays: { least: 1, most: 10 },
  mostRequests: { least: 1, most: 12 },
  withinDays: { least: 30, most: 365 },
};

export const DEFAULT_HARDSHIP_RULES: HardshipRules = {
  answerDays: 3,
  mostRequests: 2,
  withinDays: 180,
};

export const canSetHardshipRules = (viewer: Pick<Viewer, "role">) => isAdmin(viewer);

export const visibleTo = (viewer: Viewer): Prisma.HardshipRequestWhereInput =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

export const canSeeRequests = (viewer: Pick<Viewer, "role">) => isStaff(viewer);

/** What somebody in need is offered is decided by who has learned it, whatever their role. */
export const canDecide = (viewer: Pick<Viewer, "role">, { skills }: { skills: string[] }) =>
  isStaff(viewer) && skills.includes("hardship");

/** As the one whose request it is. */
export const canWithdraw = (viewer: Pick<Viewer, "role">) => !isStaff(viewer);

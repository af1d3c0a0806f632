import { isLead, type Viewer } from "#server/platform/viewer.ts";

export const BREAK_LENGTHS = ["week", "month", "quarter", "half_year"] as const;
export type BreakLength = (typeof BREAK_LENGTHS)[number];

export const END_REASON_LIMIT = 500;

/** How long a decline is shown, and how long the home page tells of it. */
export const DECLINE_DAYS = 90;
export const DECLINE_NEWS_DAYS = 7;

/** Only customers themselves set limits for themselves. */
export const canProtectThemselves = (viewer: Pick<Viewer, "role">) => viewer.role === "customer";

/** A break is a promise to oneself: who ends it answers for it. */
export const canEndBreak = (viewer: Pick<Viewer, "role">) => isLead(viewer);

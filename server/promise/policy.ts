import { isLead, type Viewer } from "#server/platform/viewer.ts";

/** Of a day with fewer nothing is published: somebody might know whom it was. */
export const FEWEST = 5;

/** Whole calendar days, today and those before it. */
export const DAYS = 30;

/** Whoever answers for others sees which promises were not kept, and to whom. */
export const canSeeBroken = (viewer: Pick<Viewer, "role">) => isLead(viewer);

import { isAdmin, isLead, isStaff, type Viewer } from "#server/platform/viewer.ts";

/** Of fewer nobody should conclude anything. */
export const LEAST = 30;

/** Who answers for others sees how it goes. */
export const canSeeInsights = (viewer: Pick<Viewer, "role">) => isLead(viewer);

/** Also those whose own work is counted: their own figures, and what others did. */
export const canReview = (viewer: Pick<Viewer, "role">) => isStaff(viewer);

export const canSetCosts = (viewer: Pick<Viewer, "role">) => isLead(viewer);

export const canSetBenchmarks = (viewer: Pick<Viewer, "role">) => isAdmin(viewer);

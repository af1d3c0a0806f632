import type { IssueTracker } from "#server/platform/prisma/enums.ts";
import { isAdmin, isStaff, type Viewer } from "#server/platform/viewer.ts";

export const TRACKERS = ["github", "linear"] as const satisfies IssueTracker[];

type Asker = Pick<Viewer, "role">;

/** Whoever sorts themes says when one is work. */
export const canFileIssues = (viewer: Asker) => isStaff(viewer);

export const canSeeTrackers = (viewer: Asker) => isAdmin(viewer);

import { isLead, type Viewer } from "#server/platform/viewer.ts";

export const canPlanShifts = (viewer: Pick<Viewer, "role">) => isLead(viewer);

import { isLead, isStaff, type Viewer } from "#server/platform/viewer.ts";

export const REFERENCE_LIMIT = 140;

export const canSeePayouts = (viewer: Pick<Viewer, "role">) => isStaff(viewer);

/** Money that no provider moves leaves by the hand of somebody who answers for others. */
export const canSendByHand = (viewer: Pick<Viewer, "role">) => isLead(viewer);

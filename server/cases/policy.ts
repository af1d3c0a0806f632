import { isStaff, type Viewer } from "#server/platform/viewer.ts";

export const STORY_LIMIT = 2000;

export const visibleTo = (viewer: Viewer): { customerId?: string } =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

export const canHandleCases = (viewer: Pick<Viewer, "role">) => isStaff(viewer);

/** As the one whose case it is. */
export const canSpeak = (viewer: Pick<Viewer, "role">) => !isStaff(viewer);

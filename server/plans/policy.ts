import { isStaff, type Viewer } from "#server/platform/viewer.ts";

export const visibleTo = (viewer: Viewer): { customerId?: string } =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

export const canSeePlansOfOthers = (viewer: Viewer) => isStaff(viewer);

export const canEndHardship = (viewer: Viewer) => isStaff(viewer);

import { isStaff, type Viewer } from "#server/platform/viewer.ts";

/** A customer sees their own plans, staff see all: they answer for any of them. */
export const visibleTo = (viewer: Viewer): { customerId?: string } =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

export const canSeePlansOfOthers = (viewer: Viewer) => isStaff(viewer);

/** A customer may ask for a payment pause; that a way was found is for the person who found it. */
export const canEndHardship = (viewer: Viewer) => isStaff(viewer);

import { isStaff, type Viewer } from "#server/platform/viewer.ts";

/** Each their own; staff any customer's, and what they open is written down. */
export const visibleTo = (viewer: Viewer): { customerId?: string } =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

export const canReadStatementOf = (viewer: Viewer, customerId: string) =>
  isStaff(viewer) || viewer.id === customerId;

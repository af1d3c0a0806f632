import { isAdmin, type Viewer } from "#server/platform/viewer.ts";

/** A file writes what a key of the feed writes: customers, plans and payments. */
export const canImport = (viewer: Pick<Viewer, "role">) => isAdmin(viewer);

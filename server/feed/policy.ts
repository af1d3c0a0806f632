import { isAdmin, type Viewer } from "#server/platform/viewer.ts";

/** Whoever holds a key can write customers, plans and payments: admins alone hand it out. */
export const canConnect = (viewer: Pick<Viewer, "role">) => isAdmin(viewer);

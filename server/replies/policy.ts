import type { Prisma } from "#server/platform/prisma/client.ts";
import { isLead, isStaff, type Viewer } from "#server/platform/viewer.ts";

export const TITLE_LIMIT = 80;
export const SHORTCUT_LIMIT = 30;
export const TEXT_LIMIT = 2000;
export const MOST_SHARED = 200;
export const MOST_OWN = 100;
/** So many days back it is counted how often one was inserted. */
export const USE_DAYS = 30;

type Asker = Pick<Viewer, "id" | "role">;

export const canUseReplies = (viewer: Pick<Viewer, "role">) => isStaff(viewer);

export const canKeepShared = (viewer: Pick<Viewer, "role">) => isLead(viewer);

export const canKeep = (viewer: Asker, { ownerId }: { ownerId: string | null }) =>
  ownerId === null ? canKeepShared(viewer) : isStaff(viewer) && ownerId === viewer.id;

/** The shared ones and one's own; those of a colleague do not exist. */
export const visibleTo = ({ id }: Asker): Prisma.SavedReplyWhereInput => ({
  OR: [{ ownerId: null }, { ownerId: id }],
});

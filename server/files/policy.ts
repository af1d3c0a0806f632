import type { Prisma } from "#server/platform/prisma/client.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";

/** Staff see what a case has; what its customer has not sent yet is nobody else's. */
export const visibleTo = (viewer: Viewer): Prisma.StoredFileWhereInput =>
  isStaff(viewer) ? { caseId: { not: null } } : { customerId: viewer.id };

export const canUpload = (viewer: Pick<Viewer, "role">) => !isStaff(viewer);

/** Far more than anybody has to show, and far from a full disk. */
const MOST = { untaken: 60, bytes: 500 * 1024 * 1024 };

type Kept = { untaken: number; bytes: number };

export const hasRoom = ({ untaken, bytes }: Kept, size: number) =>
  untaken < MOST.untaken && bytes + size <= MOST.bytes;

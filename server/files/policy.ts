import type { Prisma } from "#server/platform/prisma/client.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";

export const FILE_LIMITS = {
  bytes: 10 * 1024 * 1024,
  atOnce: 6,
  inMessage: 5,
  nameLength: 120,
} as const;

/** What every browser shows as a picture; anything else is only ever saved. */
export const isShown = (type: string) =>
  type === "image/jpeg" || type === "image/png" || type === "image/webp";

export const fileUrl = (id: string) => `/files/${id}`;

const TAKEN: Prisma.StoredFileWhereInput = {
  OR: [{ caseId: { not: null } }, { conversationId: { not: null } }],
};

/** What has been uploaded and not sent is its uploader's alone. */
export const UNTAKEN = { caseId: null, conversationId: null } as const;

/** Of a customer: theirs, and what staff have sent them. */
export const sentTo = (customerId: string): Prisma.StoredFileWhereInput => ({
  customerId,
  OR: [{ uploadedById: customerId }, TAKEN],
});

/** Staff see what cases and conversations have, as they see all of these. */
export const visibleTo = (viewer: Viewer): Prisma.StoredFileWhereInput =>
  isStaff(viewer) ? { OR: [{ uploadedById: viewer.id }, TAKEN] } : sentTo(viewer.id);

/** A customer for themselves, staff for a customer. */
export const canUpload = (viewer: Pick<Viewer, "id" | "role">, customerId: string) =>
  isStaff(viewer) !== (viewer.id === customerId);

/** Far more than anybody has to show, and far from a full disk. */
const MOST = { untaken: 60, bytes: 500 * 1024 * 1024 };

type Kept = { untaken: number; bytes: number };

export const hasRoom = ({ untaken, bytes }: Kept, size: number) =>
  untaken < MOST.untaken && bytes + size <= MOST.bytes;

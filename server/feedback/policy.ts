import type { Prisma } from "#server/platform/prisma/client.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";

/** Staff read everything, a customer what they have said themselves. */
export const visibleTo = (viewer: Viewer): Prisma.FeedbackItemWhereInput =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

/** Notes and assignments are between colleagues. */
export const changesFor = (viewer: Viewer): Prisma.FeedbackChangeWhereInput =>
  isStaff(viewer) ? {} : { kind: { in: ["status", "reply"] } };

export const canSubmit = (viewer: Viewer) => !isStaff(viewer);

export const canTriage = (viewer: Viewer) => isStaff(viewer);

/** Who it can be given to: everybody who works here. */
export const staff = {
  role: { not: "customer" },
  deactivatedAt: null,
} satisfies Prisma.PersonWhereInput;

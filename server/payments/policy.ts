import type { Prisma } from "#server/platform/prisma/client.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";

export const visibleTo = (viewer: Viewer): Prisma.PurchaseWhereInput =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

export const methodsVisibleTo = (viewer: Viewer): Prisma.PaymentMethodWhereInput =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

export const canSeeConnection = (viewer: Viewer) => viewer.role === "admin";

export const canSeeMethodsOfOthers = (viewer: Viewer) => isStaff(viewer);

import type { Prisma } from "#server/platform/prisma/client.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";

/** A customer's purchases are theirs alone; staff act on any for the customer they talk to. */
export const visibleTo = (viewer: Viewer): Prisma.PurchaseWhereInput =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

/** Nobody pays with another's card; staff see which one it is. */
export const methodsVisibleTo = (viewer: Viewer): Prisma.PaymentMethodWhereInput =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

export const canSeeMethodsOfOthers = (viewer: Viewer) => isStaff(viewer);

import type { CaseKind } from "#server/platform/prisma/enums.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";

export const STORY_LIMIT = 2000;

/** A shop waits for a parcel before it can answer; anything else it can look up. */
export const SHOP_DAYS: Record<CaseKind, number> = {
  sent_back: 14,
  not_arrived: 7,
  wrong_item: 7,
  faulty: 7,
  order_cancelled: 7,
  charged_twice: 7,
};

/** Until then we have decided, or asked for what is missing. */
export const OUR_DAYS = 5;

export const visibleTo = (viewer: Viewer): { customerId?: string } =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

export const canHandleCases = (viewer: Pick<Viewer, "role">) => isStaff(viewer);

/** As the one whose case it is. */
export const canSpeak = (viewer: Pick<Viewer, "role">) => !isStaff(viewer);

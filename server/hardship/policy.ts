import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Relief } from "#server/platform/prisma/enums.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";

/** Months without a payment, or into how many each payment is split. */
export const RELIEFS: Record<Relief, { months: number } | { parts: number }> = {
  one_month: { months: 1 },
  two_months: { months: 2 },
  three_months: { months: 3 },
  half: { parts: 2 },
  third: { parts: 3 },
};

export const STORY_LIMIT = 1000;
export const ANSWER_LIMIT = 1000;

/** By then a trained person has decided. */
export const OUR_DAYS = 3;

/** Whoever has asked so often in so many days is helped by a person: a pause that nobody looks at helps nobody. */
export const MOST_ASKED = 2;
export const WITHIN_DAYS = 180;

export const visibleTo = (viewer: Viewer): Prisma.HardshipRequestWhereInput =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

export const canSeeRequests = (viewer: Pick<Viewer, "role">) => isStaff(viewer);

/** What somebody in need is offered is decided by who has learned it, whatever their role. */
export const canDecide = (viewer: Pick<Viewer, "role">, { skills }: { skills: string[] }) =>
  isStaff(viewer) && skills.includes("hardship");

/** As the one whose request it is. */
export const canWithdraw = (viewer: Pick<Viewer, "role">) => !isStaff(viewer);

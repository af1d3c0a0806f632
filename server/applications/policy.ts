import type { Prisma } from "#server/platform/prisma/client.ts";
import { isAdmin, isLead, type Viewer } from "#server/platform/viewer.ts";
import type { ApplicationList } from "./schema.ts";

type Asker = Pick<Viewer, "role">;

/** Who may read applications, invite and decline. */
export const canReview = (viewer: Asker) => isLead(viewer);

/** Who decides whether anybody can apply. */
export const canSetApplicationRules = (viewer: Asker) => isAdmin(viewer);

export const TEXT_LIMIT = 1000;
/** As the table's own check has it; the rules for shifts may allow less. */
export const HOURS_LIMIT = 60;
export const ANSWER_LIMIT = 1500;
/** Of a free answer: a word is none. */
export const ANSWER_LEAST = 20;

/** How long applications are kept: as long as somebody who was declined can ask why. */
export const KEPT_DAYS = { declined: 180, invited: 30, undecided: 365 };

export type ApplicationRules = { isOpen: boolean };

/** Nobody can apply until an admin says so. */
export const DEFAULT_APPLICATION_RULES: ApplicationRules = { isOpen: false };

type Decided = { testedAt: Date | null; invitedAt: Date | null; declinedAt: Date | null };

export function statusOf({ testedAt, invitedAt, declinedAt }: Decided): ApplicationList {
  if (invitedAt) return "invited";
  if (declinedAt) return "declined";
  return testedAt ? "tested" : "new";
}

const DAY = 86_400_000;

type Dated = Omit<Decided, "testedAt"> & { appliedAt: Date };

export function keptUntilOf({ appliedAt, invitedAt, declinedAt }: Dated) {
  if (invitedAt) return new Date(+invitedAt + KEPT_DAYS.invited * DAY);
  if (declinedAt) return new Date(+declinedAt + KEPT_DAYS.declined * DAY);
  return new Date(+appliedAt + KEPT_DAYS.undecided * DAY);
}

export const UNDECIDED = { invitedAt: null, declinedAt: null } as const;

export const inList: Record<ApplicationList, Prisma.ApplicationWhereInput> = {
  new: { ...UNDECIDED, testedAt: null },
  tested: { ...UNDECIDED, testedAt: { not: null } },
  invited: { invitedAt: { not: null } },
  declined: { declinedAt: { not: null } },
};

import type { Prisma } from "#server/platform/prisma/client.ts";
import type { Topic } from "#server/platform/prisma/enums.ts";
import { isAdmin, type Viewer } from "#server/platform/viewer.ts";
import type { StaffState } from "./schema.ts";

export const STAFF_STATES = ["invited", "active", "deactivated"] as const;

export const SKILLS = ["payments", "refunds", "hardship", "account"] as const satisfies Topic[];

export const canManageStaff = (viewer: Pick<Viewer, "role">) => isAdmin(viewer);

type Membership = { invitedAt: Date | null; joinedAt: Date | null; deactivatedAt: Date | null };

export function stateOf({ invitedAt, joinedAt, deactivatedAt }: Membership): StaffState {
  if (deactivatedAt) return "deactivated";
  return invitedAt && !joinedAt ? "invited" : "active";
}

export const inState: Record<StaffState, Prisma.PersonWhereInput> = {
  deactivated: { deactivatedAt: { not: null } },
  invited: { deactivatedAt: null, invitedAt: { not: null }, joinedAt: null },
  active: { deactivatedAt: null, OR: [{ invitedAt: null }, { joinedAt: { not: null } }] },
};

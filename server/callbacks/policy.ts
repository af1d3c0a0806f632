import type { Prisma } from "#server/platform/prisma/client.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";

export const TOPICS = ["payments", "refunds", "hardship", "account", "other"] as const;

export const NOTE_LIMIT = 500;

export const OUTCOMES = ["reached", "no_answer", "wrong_number"] as const;

/** A customer sees their own calls, staff see all: a colleague may have to step in. */
export const visibleTo = (viewer: Viewer): Prisma.CallbackWhereInput =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

const isLead = ({ role }: Pick<Viewer, "role">) => role === "supervisor" || role === "admin";

export const canSeeEveryonesCalls = (viewer: Viewer) => isLead(viewer);

/** Whose call it is, or who supervises them. */
export const canCall = (viewer: Viewer, { agentId }: { agentId: string }) =>
  viewer.id === agentId || isLead(viewer);

/** Before that nobody expects it. */
export const EARLY_MINUTES = 10;

/** So long after its end a call that nobody began is missed: until then the promise can be kept. */
export const GRACE_MINUTES = 30;

export const MOST_TRIES = 3;

export const REMIND_MINUTES = 30;

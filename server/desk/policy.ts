import { isLead, isStaff, type Viewer } from "#server/platform/viewer.ts";

type Holding = { customerId: string; agentId: string | null; closedAt: Date | null };

export const SILENCE_SECONDS = 45;

/** Heard lately. What a clock that was wrong has written into the future does not count either. */
export const heardAround = (now: Date) => ({
  gte: new Date(+now - SILENCE_SECONDS * 1000),
  lte: new Date(+now + SILENCE_SECONDS * 1000),
});

export const CAPACITY = 6;

type Presence = { availableAt: Date | null; seenAt: Date } | null;

const isHeard = ({ seenAt }: { seenAt: Date }, now: Date) =>
  seenAt >= heardAround(now).gte && seenAt <= heardAround(now).lte;

export function presenceStateOf(presence: Presence, now: Date): "online" | "away" | "absent" {
  if (!presence || !isHeard(presence, now)) return "absent";
  return presence.availableAt ? "online" : "away";
}

export const canTakeOver = (viewer: Viewer) => isStaff(viewer);

export const canResolve = (viewer: Viewer, { customerId, agentId }: Holding) =>
  viewer.id === customerId || (isStaff(viewer) && viewer.id === agentId);

export const canHandBack = (viewer: Viewer, { agentId }: Holding) =>
  isStaff(viewer) && viewer.id === agentId;

export const canSupervise = (viewer: Pick<Viewer, "role">) => isLead(viewer);

export const canMove = (viewer: Viewer, { agentId }: Pick<Holding, "agentId">) =>
  canSupervise(viewer) || (isStaff(viewer) && viewer.id === agentId);

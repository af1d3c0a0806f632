import { isLead, isStaff, type Viewer } from "#server/platform/viewer.ts";

type Holding = { customerId: string; agentId: string | null; closedAt: Date | null };

/** A browser that has been silent for longer is taken for closed. */
export const SILENCE_SECONDS = 45;

/** Heard lately. What a clock that was wrong has written into the future does not count either. */
export const heardAround = (now: Date) => ({
  gte: new Date(+now - SILENCE_SECONDS * 1000),
  lte: new Date(+now + SILENCE_SECONDS * 1000),
});

/** Whoever is in so many conversations gets no other one by itself. */
export const CAPACITY = 6;

type Presence = { availableAt: Date | null; seenAt: Date } | null;

const isHeard = ({ seenAt }: { seenAt: Date }, now: Date) =>
  seenAt >= heardAround(now).gte && seenAt <= heardAround(now).lte;

/** Takes conversations, has a browser open without taking any, or is not there at all. */
export function presenceStateOf(presence: Presence, now: Date): "online" | "away" | "absent" {
  if (!presence || !isHeard(presence, now)) return "absent";
  return presence.availableAt ? "online" : "away";
}

export const canTakeOver = (viewer: Viewer) => isStaff(viewer);

/** Its customer, whoever speaks with them, and otherwise only the agent in it. */
export const canResolve = (viewer: Viewer, { customerId, agentId }: Holding) =>
  viewer.id === customerId || (isStaff(viewer) && viewer.id === agentId);

export const canHandBack = (viewer: Viewer, { agentId }: Holding) =>
  isStaff(viewer) && viewer.id === agentId;

export const canSupervise = (viewer: Pick<Viewer, "role">) => isLead(viewer);

/** Supervisors move any conversation, agents the one that they are in. */
export const canMove = (viewer: Viewer, { agentId }: Pick<Holding, "agentId">) =>
  canSupervise(viewer) || (isStaff(viewer) && viewer.id === agentId);

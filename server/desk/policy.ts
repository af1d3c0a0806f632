import { isStaff, type Viewer } from "#server/platform/viewer.ts";

type Holding = { customerId: string; agentId: string | null; closedAt: Date | null };

/** A browser that has been silent for longer is taken for closed. */
export const SILENCE_SECONDS = 45;

/** Heard lately. What a clock that was wrong has written into the future does not count either. */
export const heardAround = (now: Date) => ({
  gte: new Date(+now - SILENCE_SECONDS * 1000),
  lte: new Date(+now + SILENCE_SECONDS * 1000),
});

/**
 * While somebody waits for a person the assistant begins no new answer; one that it has begun it may finish.
 * Once a person is there it says nothing at all.
 */
export const assistantMayAnswer = (
  conversation: Pick<Holding, "agentId" | "closedAt">,
  liveRequest: unknown,
): boolean => !conversation.closedAt && !conversation.agentId && !liveRequest;

export const canTakeOver = (viewer: Viewer) => isStaff(viewer);

/** Its customer, whoever speaks with them, and otherwise only the agent in it. */
export const canResolve = (viewer: Viewer, { customerId, agentId }: Holding) =>
  viewer.id === customerId || (isStaff(viewer) && viewer.id === agentId);

export const canHandBack = (viewer: Viewer, { agentId }: Holding) =>
  isStaff(viewer) && viewer.id === agentId;

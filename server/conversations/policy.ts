import type { Prisma } from "#server/platform/prisma/client.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";

export const MESSAGE_LIMIT = 4000;

export const visibleTo = (viewer: Viewer): Prisma.ConversationWhereInput =>
  isStaff(viewer) ? {} : { customerId: viewer.id };

type Held = { agentId: string | null; closedAt: Date | null };

export const canReply = (viewer: Viewer, { agentId, closedAt }: Held) =>
  isStaff(viewer) && closedAt === null && agentId === viewer.id;

export const canRate = (
  viewer: Viewer,
  conversation: { customerId: string; closedAt: Date | null },
) => conversation.customerId === viewer.id && conversation.closedAt !== null;

const PROPOSAL_MINUTES = 10;

/** What is owed may be another by then: it is asked again rather than confirmed. */
export const isProposalOld = (createdAt: Date, now: Date) =>
  +now - +createdAt > PROPOSAL_MINUTES * 60_000;

const REOPEN_MINUTES = 120;

/** Until when its customer can have more help in it; null where no agent has resolved it. */
export const reopenableUntil = ({ closedAt, resolvedById }: Closed) =>
  closedAt && resolvedById ? new Date(+closedAt + REOPEN_MINUTES * 60_000) : null;

type Closed = { closedAt: Date | null; resolvedById: string | null };

export function canReopen(
  viewer: Viewer,
  conversation: Closed & { customerId: string },
  now: Date,
) {
  const until = reopenableUntil(conversation);
  return conversation.customerId === viewer.id && until !== null && now < until;
}

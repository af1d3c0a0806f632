import type { FeedbackStatus } from "#server/platform/prisma/enums.ts";

type Change = {
  fromStatus: FeedbackStatus | null;
  toStatus: FeedbackStatus | null;
  createdAt: Date;
  hold: { sentAt: Date | null; undoneAt: Date | null } | null;
};

/**
 * How its customer knows it: what waits to be sent, and what was undone before it was, is not there.
 * @param changes statuses and replies, the oldest first
 */
export function asTold<C extends Change>({ status }: { status: FeedbackStatus }, changes: C[]) {
  const told = changes.filter(({ hold }) => !hold || hold.sentAt !== null);
  const isAhead = changes.some(({ hold }) => hold && !hold.sentAt && !hold.undoneAt);
  const statuses = changes.filter(({ toStatus }) => toStatus !== null);
  const last = told.findLast(({ toStatus }) => toStatus !== null)?.toStatus;
  const before = last ?? statuses[0]?.fromStatus;
  return { told, status: isAhead ? (before ?? status) : status };
}

/** When its customer could first see it. */
export const toldAt = ({ hold, createdAt }: Pick<Change, "hold" | "createdAt">) =>
  hold?.sentAt ?? createdAt;

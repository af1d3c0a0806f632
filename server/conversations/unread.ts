const MINUTE = 60_000;

/** So long an agent's reply may lie unread before its customer gets it by mail. */
export const UNREAD_MINUTES = 2;

export type Reply = { seq: number; createdAt: Date };

type Reading<R extends Reply> = {
  /** As far as the customer has read or written. */
  readSeq: number;
  /** As far as the last mail went. */
  mailedSeq: number;
  /** What agents said, in order. */
  replies: R[];
};

/**
 * One mail for each stretch of what is unread, with all of it; it ends when the customer reads.
 * @returns what to mail now, or when to look again; null: nothing to do.
 */
export function dueReplies<R extends Reply>(
  { readSeq, mailedSeq, replies }: Reading<R>,
  now: Date,
) {
  const unread = replies.filter(({ seq }) => seq > readSeq);
  const [first] = unread;
  if (!first || mailedSeq > readSeq) return null;
  const due = new Date(+first.createdAt + UNREAD_MINUTES * MINUTE);
  return due <= now ? { mail: unread, lookAt: null } : { mail: [], lookAt: due };
}

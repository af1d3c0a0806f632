const MINUTE = 60_000;

export const UNREAD_MINUTES = 2;

export type Reply = { seq: number; createdAt: Date };

type Reading<R extends Reply> = {
  readSeq: number;
  mailedSeq: number;
  replies: R[];
};

/** @returns what to mail now, or when to look again; null: nothing to do. */
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

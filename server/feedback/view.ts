import type { Place } from "#server/platform/cursor.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { isMailed } from "./policy.ts";
import type { FeedbackChangeView, FeedbackRow, OwnChange } from "./schema.ts";

export const newestFirst = [
  { createdAt: "desc" },
  { id: "desc" },
] satisfies Prisma.FeedbackItemOrderByWithRelationInput[];

export const oldestFirst = [
  { createdAt: "asc" },
  { id: "asc" },
] satisfies Prisma.FeedbackChangeOrderByWithRelationInput[];

export const PAGE = 30;

export const placeIn = ({ id, createdAt }: { id: string; createdAt: Date }): Place => ({
  at: createdAt,
  id,
});

export const withNames = {
  author: { select: { name: true } },
  assignee: { select: { name: true } },
  hold: { select: { batchId: true, sentAt: true, undoneAt: true } },
} satisfies Prisma.FeedbackChangeInclude;

const isStanding = { kind: "reply", NOT: { hold: { undoneAt: { not: null } } } } as const;

export const rowParts = {
  customer: { select: { name: true, locale: true, timeZone: true, deactivatedAt: true } },
  assignee: { select: { id: true, name: true } },
  _count: { select: { changes: { where: isStanding } } },
} satisfies Prisma.FeedbackItemInclude;

type Item = Prisma.FeedbackItemGetPayload<object>;
type Change = Prisma.FeedbackChangeGetPayload<{ include: typeof withNames }>;
type Row = Prisma.FeedbackItemGetPayload<{ include: typeof rowParts }>;

export const submissionView = (item: Item) => ({
  id: item.id,
  kind: item.kind,
  source: item.source,
  text: item.text,
  score: item.score,
  state: item.status,
  createdAt: item.createdAt.toISOString(),
  changedAt: item.changedAt.toISOString(),
});

export const rowView = (row: Row): FeedbackRow => ({
  ...submissionView(row),
  locale: row.locale,
  customer: { name: row.customer.name },
  assignee: row.assignee,
  replies: row._count.changes,
  mayWrite: isMailed(row),
});

export function changeView(change: Change): FeedbackChangeView {
  const { id, kind, text, fromStatus: from, toStatus: to, hold } = change;
  const isUndone = hold !== null && hold.undoneAt !== null;
  const made = { id, at: change.createdAt.toISOString(), by: change.author.name, isUndone };
  if (kind === "assigned") return { ...made, kind, to: change.assignee?.name ?? null };
  if (kind !== "status") return { ...made, kind, text };
  // A status has both: the table itself refuses one without.
  return { ...made, kind, from: from ?? "new", to: to ?? "new" };
}

export const ownHistory = (changes: Change[]): OwnChange[] =>
  changes.map(changeView).flatMap((change) => (isOwn(change) ? [change] : []));

const isOwn = (change: FeedbackChangeView): change is OwnChange =>
  change.kind === "status" || change.kind === "reply";

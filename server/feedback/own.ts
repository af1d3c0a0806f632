import { getPlan } from "#server/plans/plan.ts";
import { now } from "#server/platform/clock.ts";
import { type Cursor, nextCursor, type Place, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { themeOf } from "#server/themes/submission-theme.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { asTold, toldAt } from "./as-told.ts";
import { canSubmit, changesFor, visibleTo } from "./policy.ts";
import type { OwnFeedback, OwnFeedbackDetail, OwnFeedbackPage } from "./schema.ts";
import {
  newestFirst,
  oldestFirst,
  ownHistory,
  PAGE,
  placeIn,
  submissionView,
  withNames,
} from "./view.ts";

export async function listMine(
  viewer: Viewer,
  { cursor }: { cursor?: Cursor },
): Promise<OwnFeedbackPage> {
  authorize(canSubmit(viewer));
  const after = placeOf(cursor);
  const rows = await db.feedbackItem.findMany({
    where: { AND: [visibleTo(viewer), after ? olderThan(after) : {}] },
    orderBy: newestFirst,
    take: PAGE + 1,
    include: { changes: { where: changesFor(viewer), orderBy: oldestFirst, include: withNames } },
  });
  return {
    items: rows.slice(0, PAGE).map(ownView),
    nextCursor: nextCursor(rows.map(placeIn), PAGE),
  };
}

const olderThan = ({ at, id }: Place): Prisma.FeedbackItemWhereInput => ({
  OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }],
});

type OwnRow = Prisma.FeedbackItemGetPayload<{
  include: { changes: { include: typeof withNames } };
}>;

function ownView(row: OwnRow): OwnFeedback {
  const seenAt = row.seenAt ?? row.createdAt;
  const { told, status } = asTold(row, row.changes);
  // Of the same instant it may have come just after the look.
  const unseen = told.filter((change) => toldAt(change) >= seenAt);
  return {
    ...submissionView({ ...row, status }),
    unreadReplies: unseen.filter(({ kind }) => kind === "reply").length,
    isChanged: unseen.some(({ kind }) => kind === "status"),
  };
}

/**
 * Looking at it is having seen it. The mark is set before the history is read, so that a reply that comes in between
 * is shown and still counts as new, never the other way round.
 */
export async function getOwnFeedback(viewer: Viewer, id: string): Promise<OwnFeedbackDetail> {
  authorize(canSubmit(viewer));
  const { count } = await db.feedbackItem.updateMany({
    where: { AND: [{ id }, visibleTo(viewer)] },
    data: { seenAt: now() },
  });
  if (count === 0) throw new NotFound();
  const item = await db.feedbackItem.findUniqueOrThrow({
    where: { id },
    include: {
      changes: {
        where: changesFor(viewer),
        orderBy: oldestFirst,
        include: withNames,
      },
    },
  });
  const { told, status } = asTold(item, item.changes);
  return {
    ...submissionView({ ...item, status }),
    mayWrite: item.mayWrite,
    plan: item.planId ? await planOf(viewer, item.planId) : null,
    notice: (await themeOf(id))?.notice ?? null,
    history: ownHistory(told),
  };
}

async function planOf(viewer: Viewer, planId: string) {
  const { id, merchant, title } = await getPlan(viewer, planId);
  return { id, merchant, title };
}

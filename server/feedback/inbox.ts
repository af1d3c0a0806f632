import { auditList } from "#server/platform/audit-list.ts";
import { type Cursor, nextCursor, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import { Prisma } from "#server/platform/prisma/client.ts";
import type { FeedbackStatus } from "#server/platform/prisma/enums.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { matching } from "./filter.ts";
import { STATES, canTriage, staff } from "./policy.ts";
import type {
  Colleague,
  FeedbackCounts,
  FeedbackFilter,
  FeedbackList,
  FeedbackPage,
} from "./schema.ts";
import { newestFirst, PAGE, placeIn, rowParts, rowView } from "./view.ts";

const MOST_COLLEAGUES = 500;

type Page = FeedbackList & { cursor?: Cursor };

export async function listInbox(
  viewer: Viewer,
  { cursor, ...filter }: Page,
): Promise<FeedbackPage> {
  authorize(canTriage(viewer));
  const after = placeOf(cursor);
  const older = after
    ? Prisma.sql`(f.created_at, f.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.sql`true`;
  const ids = await db.$queryRaw<{ id: string }[]>`
    select f.id from feedback_item f where ${matching(viewer, filter)} and ${older}
    order by f.created_at desc, f.id desc limit ${PAGE + 1}`;
  const rows = await db.feedbackItem.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: newestFirst,
    include: rowParts,
  });
  const shown = rows.slice(0, PAGE);
  await auditList(
    viewer,
    { ...(filter.query ? { query: filter.query } : { list: "feedback" }), isMore: after !== null },
    shown.map(({ customerId }) => customerId),
  );
  return { items: shown.map(rowView), nextCursor: nextCursor(rows.map(placeIn), PAGE) };
}

export async function countInbox(viewer: Viewer, filter: FeedbackFilter): Promise<FeedbackCounts> {
  authorize(canTriage(viewer));
  const rows = await db.$queryRaw<{ status: FeedbackStatus; count: number }[]>`
    select f.status, count(*)::int as count from feedback_item f
    where ${matching(viewer, filter)} group by f.status`;
  const none = Object.fromEntries(STATES.map((state) => [state, 0])) as FeedbackCounts; // fromEntries forgets its keys
  return { ...none, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) };
}

export async function listAssignees(viewer: Viewer): Promise<Colleague[]> {
  authorize(canTriage(viewer));
  return db.person.findMany({
    where: staff,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_COLLEAGUES,
    select: { id: true, name: true },
  });
}

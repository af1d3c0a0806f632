import { auditList } from "#server/platform/audit-list.ts";
import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { type Cursor, nextCursor, placeOf } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canSeeRequests } from "./policy.ts";
import type { RequestCounts, RequestList, RequestPage, RequestRow } from "./schema.ts";

const PAGE = 50;

const parts = {
  customer: { select: { name: true, timeZone: true } },
  _count: { select: { pauses: true } },
} satisfies Prisma.HardshipRequestInclude;
type Row = Prisma.HardshipRequestGetPayload<{ include: typeof parts }>;

/** Whose day is over first; those that have ended, the last first. */
export async function listRequests(
  viewer: Viewer,
  { list, cursor }: { list: RequestList; cursor?: Cursor },
): Promise<RequestPage> {
  authorize(canSeeRequests(viewer));
  const after = placeOf(cursor);
  const isEnded = list === "ended";
  const rows = await db.hardshipRequest.findMany({
    where: { AND: [{ endedAt: isEnded ? { not: null } : null }, behind(isEnded, after)] },
    orderBy: isEnded ? [{ endedAt: "desc" }, { id: "desc" }] : [{ dueOn: "asc" }, { id: "asc" }],
    take: PAGE + 1,
    include: parts,
  });
  const shown = rows.slice(0, PAGE);
  const customers = shown.map(({ customerId }) => customerId);
  await auditList(viewer, { list: "hardship", isMore: after !== null }, customers);
  const places = rows.map(({ id, dueOn, endedAt }) => ({ id, at: endedAt ?? dueOn }));
  return { items: shown.map(rowView), nextCursor: nextCursor(places, PAGE) };
}

function behind(
  isEnded: boolean,
  after: ReturnType<typeof placeOf>,
): Prisma.HardshipRequestWhereInput {
  if (!after) return {};
  const { at, id } = after;
  return isEnded
    ? { OR: [{ endedAt: { lt: at } }, { endedAt: at, id: { lt: id } }] }
    : { OR: [{ dueOn: { gt: at } }, { dueOn: at, id: { gt: id } }] };
}

export async function countRequests(viewer: Viewer): Promise<RequestCounts> {
  authorize(canSeeRequests(viewer));
  const today = dateOf(dayIn(viewer.timeZone));
  const waiting = await db.hardshipRequest.count({ where: { endedAt: null } });
  const overdue = await db.hardshipRequest.count({
    where: { endedAt: null, dueOn: { lt: today } },
  });
  return { waiting, overdue };
}

const rowView = ({ customer, _count, ...row }: Row): RequestRow => ({
  id: row.id,
  state: row.end ?? "waiting",
  reason: row.reason,
  wish: row.wish,
  relief: row.relief,
  openedAt: row.openedAt.toISOString(),
  dueOn: dayOf(row.dueOn),
  endedAt: row.endedAt?.toISOString() ?? null,
  customer: { name: customer.name },
  planCount: _count.pauses,
  isOverdue: !row.endedAt && dayOf(row.dueOn) < dayIn(customer.timeZone),
});

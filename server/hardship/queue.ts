import { auditList } from "#server/platform/audit-list.ts";
import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Cursor } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import { duePage, shownOf } from "#server/platform/due-list.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canSeeRequests } from "./policy.ts";
import type { RequestCounts, RequestList, RequestPage, RequestRow } from "./schema.ts";

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
  const isEnded = list === "ended";
  const by = isEnded ? "endedAt" : "dueOn";
  const { query, behind, isMore } = duePage(by, cursor);
  const rows = await db.hardshipRequest.findMany({
    where: { AND: [{ endedAt: isEnded ? { not: null } : null }, behind] },
    ...query,
    include: parts,
  });
  const page = shownOf(rows, by);
  const customers = page.shown.map(({ customerId }) => customerId);
  await auditList(viewer, { list: "hardship", isMore }, customers);
  return { items: page.shown.map(rowView), nextCursor: page.nextCursor };
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

import { auditList } from "#server/platform/audit-list.ts";
import { dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import type { Cursor } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import { duePage, shownOf } from "#server/platform/due-list.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { STAGES } from "./clock.ts";
import { canSeeComplaints, visibleTo } from "./policy.ts";
import { OPEN_REDRESS } from "./redress.ts";
import type { ComplaintCounts, ComplaintList, ComplaintPage } from "./schema.ts";
import { stageIn, summaryOf } from "./view.ts";

const include = { customer: { select: { name: true, timeZone: true } } };
/** From two business days before the last one on. */
const PRESSING = STAGES.indexOf("near") + 1;

const WHERE: Record<ComplaintList, Prisma.ComplaintWhereInput> = {
  waiting: { endedAt: null },
  redress: OPEN_REDRESS,
  ended: { endedAt: { not: null }, NOT: OPEN_REDRESS },
};

/** Whose day is over first; those that have ended, the last first. */
export async function listComplaints(
  viewer: Viewer,
  { list, cursor }: { list: ComplaintList; cursor?: Cursor },
): Promise<ComplaintPage> {
  authorize(canSeeComplaints(viewer));
  const isEnded = list === "ended";
  const by = list === "redress" ? "redressOn" : isEnded ? "endedAt" : "dueOn";
  const { query, behind, isMore } = duePage(by, cursor);
  const rows = await db.complaint.findMany({
    where: { AND: [WHERE[list], visibleTo(viewer), behind] },
    ...query,
    include,
  });
  const page = shownOf(rows, by);
  const customers = page.shown.map(({ customerId }) => customerId);
  await auditList(viewer, { list: "complaints", isMore }, customers);
  return {
    items: page.shown.map((row) => ({
      ...summaryOf(row),
      customer: { name: row.customer.name },
      stage: stageIn(row),
    })),
    nextCursor: page.nextCursor,
  };
}

export async function countComplaints(viewer: Viewer): Promise<ComplaintCounts> {
  authorize(canSeeComplaints(viewer));
  const rows = await db.complaint.findMany({
    where: { AND: [{ OR: [WHERE.waiting, WHERE.redress] }, visibleTo(viewer)] },
    include,
  });
  const waiting = rows.filter(({ endedAt }) => endedAt === null);
  const open = rows.filter(({ redress, redressedAt }) => redress !== "" && redressedAt === null);
  const isNow = ({ redressOn, customer }: (typeof rows)[number]) =>
    redressOn !== null && dayOf(redressOn) <= dayIn(customer.timeZone);
  const pressing = waiting.filter((row) => stageIn(row) >= PRESSING).length;
  return {
    waiting: waiting.length,
    redress: open.length,
    pressing: pressing + open.filter(isNow).length,
  };
}

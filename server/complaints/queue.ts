import { auditList } from "#server/platform/audit-list.ts";
import type { Cursor } from "#server/platform/cursor.ts";
import { db } from "#server/platform/db.ts";
import { duePage, shownOf } from "#server/platform/due-list.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { STAGES } from "./clock.ts";
import { canSeeComplaints, visibleTo } from "./policy.ts";
import type { ComplaintCounts, ComplaintList, ComplaintPage } from "./schema.ts";
import { stageIn, summaryOf } from "./view.ts";

const include = { customer: { select: { name: true, timeZone: true } } };
/** From two business days before the last one on. */
const PRESSING = STAGES.indexOf("near") + 1;

/** Whose day is over first; those that have ended, the last first. */
export async function listComplaints(
  viewer: Viewer,
  { list, cursor }: { list: ComplaintList; cursor?: Cursor },
): Promise<ComplaintPage> {
  authorize(canSeeComplaints(viewer));
  const isEnded = list === "ended";
  const { query, behind, isMore } = duePage(isEnded, cursor);
  const ended = { endedAt: isEnded ? { not: null } : null };
  const rows = await db.complaint.findMany({
    where: { AND: [ended, visibleTo(viewer), behind] },
    ...query,
    include,
  });
  const page = shownOf(rows);
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
    where: { AND: [{ endedAt: null }, visibleTo(viewer)] },
    include,
  });
  const pressing = rows.filter((row) => stageIn(row) >= PRESSING);
  return { waiting: rows.length, pressing: pressing.length };
}

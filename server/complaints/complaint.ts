import { latestConversationOf } from "#server/conversations/latest.ts";
import { auditReads } from "#server/platform/audit.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { authorize, isLead, type Viewer } from "#server/platform/viewer.ts";
import { extendToOf } from "./terms.ts";
import { isInvolved } from "./involved.ts";
import { canSeeComplaints, visibleTo } from "./policy.ts";
import type { ComplaintSummary, ComplaintView, StaffComplaintView } from "./schema.ts";
import { parts, type Row, stageIn, summaryOf, viewOf } from "./view.ts";

const MOST = 50;

export async function getComplaint(viewer: Viewer, id: string): Promise<ComplaintView> {
  return viewOf(await find(viewer, id));
}

/** With whose it is and where they talk about it. Looked at by staff it stands in the audit log. */
export async function getComplaintForStaff(
  viewer: Viewer,
  id: string,
): Promise<StaffComplaintView> {
  authorize(canSeeComplaints(viewer));
  const row = await find(viewer, id);
  const { customerId, customer } = row;
  await auditReads(viewer, "complaints.read", [{ subjectId: id, customerId }]);
  return {
    ...viewOf(row),
    customer,
    cannotAnswer: await whyNot(viewer, row),
    extendTo: extendToOf(row, customer.timeZone, dayIn(customer.timeZone)),
    stage: stageIn(row),
    latestConversationId: row.conversationId ?? (await latestConversationOf(customerId)),
    cases: await casesOf(customerId),
  };
}

async function find(viewer: Viewer, id: string): Promise<Row> {
  const where = { AND: [{ id }, visibleTo(viewer)] };
  const row = await db.complaint.findFirst({ where, include: parts });
  if (!row) throw new NotFound();
  return row;
}

async function whyNot(viewer: Viewer, row: Row) {
  if (!isLead(viewer)) return "role";
  return (await isInvolved(db, viewer, row)) ? "involved" : null;
}

async function casesOf(customerId: string) {
  const rows = await db.case.findMany({
    where: { customerId },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: {
      id: true,
      kind: true,
      purchase: { select: { merchant: { select: { name: true } } } },
    },
  });
  return rows.map(({ id, kind, purchase }) => ({ id, kind, merchant: purchase.merchant.name }));
}

/** What is open first, and then the newest. */
export const myComplaints = (viewer: Viewer) => complaintsOf(viewer.id);

export async function complaintsOf(customerId: string): Promise<ComplaintSummary[]> {
  const rows = await db.complaint.findMany({
    where: { customerId },
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { openedAt: "desc" }],
    take: MOST,
    include: { customer: { select: { timeZone: true } } },
  });
  return rows.map(summaryOf);
}

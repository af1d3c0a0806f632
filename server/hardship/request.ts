import { latestConversationOf } from "#server/conversations/latest.ts";
import { auditReads } from "#server/platform/audit.ts";
import { dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { fetchPlansOf } from "#server/plans/rows.ts";
import { summaryOf } from "#server/plans/view.ts";
import { debtAdviceIn } from "./debt-advice.ts";
import { refusalFor } from "./form.ts";
import { canBePaused, isOwedOn, planInNeed } from "./need.ts";
import { canSeeRequests, visibleTo } from "./policy.ts";
import type { RequestView, StaffRequestView } from "./schema.ts";
import { isTrained } from "./trained.ts";

const EARLIER = 10;

const parts = {
  customer: { select: { name: true, timeZone: true } },
  askedBy: { select: { id: true, name: true } },
  endedBy: { select: { id: true, name: true } },
  pauses: { select: { planId: true } },
} satisfies Prisma.HardshipRequestInclude;
type Row = Prisma.HardshipRequestGetPayload<{ include: typeof parts }>;

export async function getRequest(viewer: Viewer, id: string): Promise<RequestView> {
  return viewOf(await find(viewer, id));
}

/** With whose it is, and where they talk. Looked at by staff it stands in the audit log. */
export async function getRequestForStaff(viewer: Viewer, id: string): Promise<StaffRequestView> {
  authorize(canSeeRequests(viewer));
  const row = await find(viewer, id);
  const { customerId, customer } = row;
  await auditReads(viewer, "hardship.read", [{ subjectId: id, customerId }]);
  return {
    ...(await viewOf(row)),
    customer,
    conversationId: await latestConversationOf(customerId),
    canDecide: await isTrained(viewer),
    earlier: await earlierThan(row),
  };
}

async function find(viewer: Viewer, id: string) {
  const where = { AND: [{ id }, visibleTo(viewer)] };
  const row = await db.hardshipRequest.findFirst({ where, include: parts });
  if (!row) throw new NotFound();
  return row;
}

async function viewOf(row: Row): Promise<RequestView> {
  const today = dayIn(row.customer.timeZone);
  const ids = new Set(row.pauses.map(({ planId }) => planId));
  const all = await fetchPlansOf(row.customerId);
  const plans = all.filter(({ id: planId }) => ids.has(planId));
  const others = row.end ? [] : all.filter(canBePaused);
  const { id, reason, text, wish, relief, answer, askedBy, endedBy, customerId } = row;
  const nameOf = (by: Row["endedBy"]) => (by && by.id !== customerId ? by.name : null);
  return {
    id,
    state: row.end ?? "waiting",
    reason,
    text,
    wish,
    relief,
    answer,
    openedAt: row.openedAt.toISOString(),
    dueOn: dayOf(row.dueOn),
    endedAt: row.endedAt?.toISOString() ?? null,
    askedBy: nameOf(askedBy),
    endedBy: nameOf(endedBy),
    plans: plans.filter(isOwedOn).map((plan) => planInNeed(plan, today)),
    others: others
      .map((plan) => summaryOf(plan, today))
      .map(({ id: planId, merchant, look, title }) => ({ id: planId, merchant, look, title })),
    canAskAgain: row.end !== null && (await refusalFor(db, customerId)) === null,
    advice: debtAdviceIn(row.customer.timeZone),
  };
}

async function earlierThan({ id, customerId }: Row) {
  const rows = await db.hardshipRequest.findMany({
    where: { customerId, id: { not: id } },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: EARLIER,
    select: { id: true, end: true, relief: true, openedAt: true },
  });
  return rows.map(({ end, openedAt, ...row }) => ({
    ...row,
    state: end ?? ("waiting" as const),
    openedAt: openedAt.toISOString(),
  }));
}

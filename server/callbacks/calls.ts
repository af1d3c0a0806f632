import { auditReads } from "#server/platform/audit.ts";
import { auditList } from "#server/platform/audit-list.ts";
import { conversationsOf } from "#server/conversations/of-customer.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { plansFor } from "#server/plans/plan.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { findCall } from "./callback.ts";
import { canSeeEveryonesCalls } from "./policy.ts";
import type { CallStory, CallView } from "./schema.ts";
import { callViewOf, whole } from "./view.ts";
import { dayThere } from "./time-zones.ts";

const MOST = 200;
const DAY = 86_400_000;

/** What is still to be done, and what was done today where the viewer is, in the order of time. */
export async function listCalls(
  viewer: Viewer,
  { everyone }: { everyone: boolean },
): Promise<CallView[]> {
  authorize(isStaff(viewer) && (!everyone || canSeeEveryonesCalls(viewer)));
  const at = now();
  const calls = await db.callback.findMany({
    where: {
      ...(everyone ? {} : { OR: [{ agentId: viewer.id }, ...escalatedTo(viewer)] }),
      AND: { OR: [{ endedAt: null }, { endedAt: { gte: new Date(+at - DAY) } }] },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: MOST,
    include: whole,
  });
  const today = dayThere(viewer.timeZone, at);
  const shown = calls.filter(
    ({ endedAt }) => !endedAt || dayThere(viewer.timeZone, endedAt) === today,
  );
  await auditList(
    viewer,
    { list: "calls", isMore: false },
    shown.map(({ customerId }) => customerId),
  );
  return shown.map((call) => callViewOf(viewer, call));
}

/** Whoever supervises sees what nobody else does. */
const escalatedTo = (viewer: Viewer) =>
  canSeeEveryonesCalls(viewer) ? [{ escalatedAt: { not: null }, endedAt: null }] : [];

/** What the agent reads before the phone rings, so that the customer need not tell it again. */
export async function getCallStory(viewer: Viewer, id: string): Promise<CallStory> {
  authorize(isStaff(viewer));
  const call = await findCall(viewer, id);
  const { customerId } = call;
  await auditReads(viewer, "callbacks.read", [{ subjectId: id, customerId }]);
  const [plans, conversations] = await Promise.all([
    plansFor(viewer, customerId),
    conversationsOf(viewer, customerId, call.conversationId),
  ]);
  return { ...callViewOf(viewer, call), planId: call.planId, plans, conversations };
}

import { findConversation } from "#server/conversations/find.ts";
import { auditReads } from "#server/platform/audit.ts";
import { db } from "#server/platform/db.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import type { PastCall } from "./schema.ts";
import { viewOf, whole } from "./view.ts";

const SHOWN = 10;

/** The calls of a conversation's customer, the newest first: whoever writes with them knows what was agreed on. */
export async function callsInConversation(
  viewer: Viewer,
  conversationId: string,
): Promise<PastCall[]> {
  authorize(isStaff(viewer));
  const { customerId } = await findConversation(viewer, conversationId);
  const rows = await db.callback.findMany({
    where: { customerId },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: SHOWN,
    include: whole,
  });
  const read = rows.map(({ id: subjectId }) => ({ subjectId, customerId }));
  await auditReads(viewer, "callbacks.read", read);
  return rows.map((call) => {
    const { id, state, startsAt, topic } = viewOf(call);
    return { id, state, startsAt, topic, agentName: call.agent.name, score: call.score };
  });
}

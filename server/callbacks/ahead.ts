import { customerOf } from "#server/desk/customer.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import type { CallAhead } from "./schema.ts";
import { callViewOf, whole } from "./view.ts";

/** Whoever writes with a customer sees that they will be called, when and by whom. @returns null when they will not */
export async function callAheadOf(
  viewer: Viewer,
  { conversationId }: { conversationId: string },
): Promise<CallAhead | null> {
  const customerId = await customerOf(viewer, conversationId);
  const call = await db.callback.findFirst({
    where: { customerId, endedAt: null },
    include: whole,
  });
  if (!call) return null;
  const { id, state, startsAt, topic, agentName, mine } = callViewOf(viewer, call);
  return { id, state, startsAt, topic, agentName, mine };
}

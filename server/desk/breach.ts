import { appendIn } from "#server/conversations/log.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { changeConversation } from "./change.ts";
import { isOverdue } from "./deadline.ts";
import { endRequest, goOnWaiting, liveRequestOf } from "./request-store.ts";
import { notifyQueue, waits } from "./queue.ts";

const AT_ONCE = 200;

/** Once; the customer waits on, before the others. Broken stays broken until somebody joins. */
export async function breachOverdueRequests(at = now()) {
  const overdue = await db.humanRequest.findMany({
    where: { ...waits, breachedAt: null, deadlineAt: { lte: at } },
    orderBy: { deadlineAt: "asc" },
    take: AT_ONCE,
    select: { conversationId: true },
  });
  const breached = await eachByItself(overdue, ({ conversationId }) => breach(conversationId, at));
  if (breached > 0) notifyQueue();
  return breached;
}

/** Between the list and the lock somebody may have come, or another process was here. */
const breach = (conversationId: string, at: Date) =>
  changeConversation(conversationId, async (tx, conversation) => {
    const live = await liveRequestOf(tx, conversationId);
    if (!live || live.breachedAt || !isOverdue(live, at)) return 0;

    await endRequest(tx, live, { end: "breached", endedAt: at });
    const content = { requestId: live.id, end: "breached" as const };
    await appendIn(tx, conversationId, [
      { kind: "human_request_ended", author: "system", content },
    ]);
    await goOnWaiting(tx, conversation, live, at);
    return 1;
  });

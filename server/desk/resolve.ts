import { findConversation } from "#server/conversations/find.ts";
import { lockRun } from "#server/conversations/live-run.ts";
import { appendIn } from "#server/conversations/log.ts";
import { NAME_JOB } from "#server/conversations/topics.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { addJob } from "#server/platform/jobs.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { changeConversation } from "./change.ts";
import { liveRequestOf, withdrawLive } from "./request-store.ts";
import { canResolve } from "./policy.ts";
import { notifyQueue } from "./queue.ts";
import { cutRun } from "./cut-run.ts";
import { mustHaveHungUp } from "./hang-up.ts";

/**
 * Done, says the customer or the agent in it. Whoever says it second finds it done.
 * @throws Conflict while the agent speaks with the customer: nobody is cut off by a button that says nothing of it.
 */
export async function resolve(viewer: Viewer, conversationId: string) {
  await findConversation(viewer, conversationId);
  await lockRun(conversationId);
  await changeConversation(conversationId, async (tx, conversation) => {
    if (conversation.closedAt) return;
    authorize(canResolve(viewer, conversation), "promise.notYours");
    const by = viewer.id === conversation.customerId ? "customer" : "agent";
    if (by === "agent") await mustHaveHungUp(tx, conversationId);
    await tx.conversation.update({
      where: { id: conversationId },
      data: {
        closedAt: now(),
        resolvedById: by === "agent" ? viewer.id : null,
        agentId: null,
        turn: { increment: 1 },
      },
    });
    const live = await liveRequestOf(tx, conversationId);
    if (live) await withdrawLive(tx, viewer, live);
    await cutRun(tx, conversationId, "stopped");
    const content = { by, name: viewer.name } as const;
    await appendIn(tx, conversationId, [
      { kind: "resolved", author: by, authorId: viewer.id, content },
    ]);
    await addJob(tx, NAME_JOB, { conversationId });
    const { customerId } = conversation;
    const entry = { action: "conversations.resolve", subjectId: conversationId, customerId };
    if (isStaff(viewer)) await audit(tx, viewer, entry);
  });
  notifyQueue();
}

import { findConversation } from "#server/conversations/find.ts";
import { hooks } from "#server/conversations/hooks.ts";
import { lockRun } from "#server/conversations/live-run.ts";
import { appendIn } from "#server/conversations/log.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Conversation } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { changeConversation, nameOf } from "./change.ts";
import { mustBeActive } from "./colleague.ts";
import { mustNotBeDelicate } from "./delicate.ts";
import { mustAgreeToHangUp } from "./hang-up.ts";
import { endRequest, liveRequestOf } from "./request-store.ts";
import { canHandBack, canTakeOver } from "./policy.ts";
import { notifyQueue } from "./queue.ts";
import { cutRun } from "./cut-run.ts";

/**
 * From the queue, or from the assistant in the middle of its sentence: what it had said stays, and it says nothing
 * after that. Two agents may click at once: the row decides, and the second one is told who was faster.
 * @throws Conflict
 */
export async function takeOver(viewer: Viewer, conversationId: string) {
  authorize(canTakeOver(viewer));
  await findConversation(viewer, conversationId);
  await lockRun(conversationId);
  await changeConversation(conversationId, async (tx, conversation) => {
    if (conversation.agentId === viewer.id) return;
    await mustBeFree(tx, conversation);
    await mustBeActive(tx, viewer);
    const live = await liveRequestOf(tx, conversationId);
    await mustNotBeDelicate(tx, viewer, conversation, live);
    await giveTurnTo(tx, conversationId, viewer.id);
    if (live) await endRequest(tx, live, { end: "joined", ownerId: viewer.id });
    await cutRun(tx, conversationId, "taken_over");
    await appendIn(tx, conversationId, [
      { kind: "joined", author: "agent", authorId: viewer.id, content: { name: viewer.name } },
    ]);
    await seen(tx, viewer);
    await audit(tx, viewer, entry("desk.takeOver", conversation));
  });
  notifyQueue();
}

type Agreed = { hangUp?: boolean | undefined };

/** @throws Conflict when it would end a call unasked */
export async function handBack(viewer: Viewer, conversationId: string, { hangUp }: Agreed = {}) {
  await findConversation(viewer, conversationId);
  await changeConversation(conversationId, async (tx, conversation) => {
    if (conversation.closedAt) throw new Conflict("promise.closed");
    authorize(canHandBack(viewer, conversation), "promise.notYours");
    await mustAgreeToHangUp(tx, viewer, { conversationId, hangUp });
    await giveTurnTo(tx, conversationId, null);
    await appendIn(tx, conversationId, [
      { kind: "handed_back", author: "agent", authorId: viewer.id, content: { name: viewer.name } },
    ]);
    await audit(tx, viewer, entry("desk.handBack", conversation));
  });
  await hooks().assistantMaySpeak(conversationId);
}

async function mustBeFree(tx: Tx, { agentId, closedAt }: Conversation) {
  if (closedAt) throw new Conflict("promise.closed");
  if (agentId) throw new Conflict("promise.takenBy", { name: await nameOf(tx, agentId) });
}

const entry = (action: string, { id, customerId }: Conversation) => ({
  action,
  subjectId: id,
  customerId,
});

const giveTurnTo = (tx: Tx, id: string, agentId: string | null) =>
  tx.conversation.update({ where: { id }, data: { agentId, turn: { increment: 1 } } });

/** Whoever joins is there now; without it the next look for silent agents could send them away again. */
const seen = (tx: Tx, { id }: Viewer) =>
  tx.agentPresence.upsert({
    where: { agentId: id },
    create: { agentId: id, seenAt: now() },
    update: { seenAt: now() },
  });

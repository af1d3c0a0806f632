import { findConversation } from "#server/conversations/find.ts";
import { lockRun } from "#server/conversations/live-run.ts";
import { appendIn } from "#server/conversations/log.ts";
import { contentOf } from "#server/conversations/written.ts";
import type { EventContent } from "#server/conversations/schema.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Conversation } from "#server/platform/prisma/client.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { changeConversation, nameOf } from "./change.ts";
import { mustBeThere } from "./colleague.ts";
import { mustAgreeToHangUp } from "./hang-up.ts";
import { queueFirst } from "./return-to-queue.ts";
import { endRequest, liveRequestOf } from "./request-store.ts";
import { canMove } from "./policy.ts";
import { notifyQueue } from "./queue.ts";
import { cutRun } from "./cut-run.ts";

type Move = {
  conversationId: string;
  /** As the mover saw it: what changed hands since is not moved over somebody's head. */
  turn: number;
  to: string | null;
  note?: string | undefined;
  hangUp?: boolean | undefined;
};

/**
 * To a colleague who is there, or to nobody: then the customer waits again, in front of the others. From the moment
 * that it is moved the former agent and the assistant say nothing more in it.
 * @throws Conflict when somebody else was faster, the colleague is not there, or it would end a call unasked.
 */
export async function move(viewer: Viewer, wanted: Move) {
  const { conversationId, turn, to, note } = wanted;
  authorize(isStaff(viewer));
  await findConversation(viewer, conversationId);
  await lockRun(conversationId);
  await changeConversation(conversationId, async (tx, conversation) => {
    await mustBeAsSeen(tx, conversation, turn);
    authorize(canMove(viewer, conversation), "desk.onlyOwn");
    await mustAgreeToHangUp(tx, viewer, wanted);
    const moved = await movedOf(tx, viewer, conversation, to);
    if (to === null) await putBack(tx, viewer, conversation, moved);
    else await handTo(tx, viewer, conversation, moved, to);
    if (note) await leaveNote(tx, viewer, conversationId, note);
    await audit(tx, viewer, {
      action: "desk.move",
      subjectId: conversationId,
      customerId: conversation.customerId,
      details: { from: moved.from, to: moved.to },
    });
  });
  notifyQueue();
}

async function mustBeAsSeen(tx: Tx, { closedAt, turn, agentId }: Conversation, seen: number) {
  if (closedAt) throw new Conflict("promise.closed");
  if (turn === seen) return;
  if (!agentId) throw new Conflict("desk.changedHands");
  throw new Conflict("desk.heldBy", { name: await nameOf(tx, agentId) });
}

type Moved = EventContent<"moved">;

async function movedOf(
  tx: Tx,
  viewer: Viewer,
  { agentId }: Conversation,
  to: string | null,
): Promise<Moved> {
  const from = agentId && (await nameOf(tx, agentId));
  if (to === null && !from) throw new Conflict("desk.withNobody");
  if (to !== null && to === agentId)
    throw new Conflict("desk.withThemAlready", { name: from ?? "" });
  return { by: viewer.name, from, to: to && (await mustBeThere(tx, viewer, to)) };
}

const putBack = (tx: Tx, viewer: Viewer, conversation: Conversation, content: Moved) =>
  queueFirst(tx, conversation, movedBy(viewer, content), now());

async function handTo(
  tx: Tx,
  viewer: Viewer,
  { id }: Conversation,
  content: Moved,
  agentId: string,
) {
  await tx.conversation.update({ where: { id }, data: { agentId, turn: { increment: 1 } } });
  const live = await liveRequestOf(tx, id);
  if (live) await endRequest(tx, live, { end: "joined", ownerId: agentId });
  await cutRun(tx, id, "taken_over");
  await appendIn(tx, id, [movedBy(viewer, content)]);
}

const movedBy = ({ id }: Viewer, content: Moved) =>
  ({ kind: "moved", author: "agent", authorId: id, content }) as const;

const leaveNote = (tx: Tx, { id: authorId }: Viewer, conversationId: string, text: string) =>
  appendIn(tx, conversationId, [
    { kind: "note", author: "agent", authorId, internal: true, content: contentOf(text) },
  ]);

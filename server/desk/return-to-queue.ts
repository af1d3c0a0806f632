import { notifyDesks } from "#server/conversations/topics.ts";
import type { Entry } from "#server/conversations/entry.ts";
import { appendIn } from "#server/conversations/log.ts";
import { contents } from "#server/conversations/schema.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import type { Conversation } from "#server/platform/prisma/client.ts";
import { changeConversation, nameOf } from "./change.ts";
import { openRequest } from "./request-store.ts";
import { notifyQueue } from "./queue.ts";

/** Nobody stays alone with a colleague who is no longer one: all their customers wait again, as the first. */
export async function returnAllToQueue(agentId: string) {
  const held = await db.conversation.findMany({
    where: { agentId, closedAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id } of held)
    await changeConversation(id, async (tx, conversation) => {
      if (conversation.agentId === agentId) await returnToQueue(tx, conversation, agentId, now());
    });
  if (held.length > 0) notifyQueue();
  notifyDesks({ changed: "presence" });
}

export async function returnToQueue(tx: Tx, conversation: Conversation, agentId: string, at: Date) {
  const content = { name: await nameOf(tx, agentId) };
  await queueFirst(tx, conversation, { kind: "left", author: "system", content }, at);
}

export async function queueFirst(
  tx: Tx,
  conversation: Conversation,
  happened: Omit<Entry, "conversationId">,
  at: Date,
) {
  const { id } = conversation;
  await tx.conversation.update({
    where: { id },
    data: { agentId: null, turn: { increment: 1 } },
  });
  await appendIn(tx, id, [happened]);
  const [reason, asked] = [await lastReason(tx, id), await askedInThisWait(tx, id)];
  await openRequest(tx, conversation, {
    askedBy: "agent_away",
    reason,
    askedAt: at,
    ...(asked && { firstAskedAt: asked.firstAskedAt }),
  });
}

/** The customer never repeats the story: why they asked for a person goes along to the next one. */
async function lastReason(tx: Tx, conversationId: string) {
  const last = await tx.humanRequest.findFirst({
    where: { conversationId },
    orderBy: { id: "desc" },
    select: { reason: true },
  });
  return last?.reason ?? "";
}

async function askedInThisWait(tx: Tx, conversationId: string) {
  const last = await tx.event.findFirst({
    where: { conversationId, kind: { in: ["human_requested", "handed_back", "resolved"] } },
    orderBy: { seq: "desc" },
  });
  if (last?.kind !== "human_requested") return null;
  const { requestId } = contents.human_requested.parse(last.content);
  return tx.humanRequest.findFirst({ where: { id: requestId, end: "joined" } });
}

import { notifyConversation, lockConversation } from "#server/conversations/log.ts";
import { personTopic } from "#server/conversations/topics.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT, lockRow } from "#server/platform/locks.ts";
import { type Call, viewOf } from "./view.ts";

/** Out of a conversation, or at the time of a booked call. */
export type Place = { conversationId: string | null; callbackId: string | null };

export type Held = {
  customerId: string;
  agentId: string | null;
  isOpen: boolean;
  isByPhone?: boolean;
};

/**
 * The row of the conversation, or of the booked call, decides every race about who speaks: two who ask, an answer
 * and a refusal, a transfer and an answer. Both are told once it is committed.
 */
export async function changeIn(place: Place, change: (tx: Tx, held: Held) => Promise<Call>) {
  const call = await db.$transaction(async (tx) => {
    const held = await lockPlace(tx, place);
    if (!held) throw new NotFound();
    return change(tx, held);
  }, LOCK_TIMEOUT);
  notifyParties(call);
  if (place.conversationId) notifyConversation(place.conversationId);
  return call;
}

export function notifyParties(call: Call) {
  for (const id of [call.customerId, call.agentId]) {
    const frame = { type: "voice" as const, call: viewOf({ id }, call) };
    personTopic.notify(id, { type: "frame", frame });
  }
}

async function lockPlace(tx: Tx, { conversationId, callbackId }: Place): Promise<Held | null> {
  if (conversationId) {
    const held = await lockConversation(tx, conversationId);
    return held && { ...held, isOpen: held.closedAt === null };
  }
  return callbackId ? lockBooked(tx, callbackId) : null;
}

/** From the moment on in which its agent began to make it, until what came of it is written down. */
async function lockBooked(tx: Tx, id: string): Promise<Held | null> {
  await lockRow(tx, "callback", id);
  const booked = await tx.callback.findUnique({
    where: { id },
    select: { customerId: true, endedAt: true, inBrowser: true },
  });
  const attempt = await tx.callbackAttempt.findFirst({
    where: { callbackId: id, endedAt: null },
    select: { agentId: true },
  });
  return (
    booked && {
      ...booked,
      agentId: attempt?.agentId ?? null,
      isOpen: !booked.endedAt,
      isByPhone: !booked.inBrowser,
    }
  );
}

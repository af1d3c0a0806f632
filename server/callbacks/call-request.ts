import { lockConversation } from "#server/conversations/log.ts";
import { openIn } from "#server/conversations/open.ts";
import { brokenAt, endRequest, goOnWaiting, liveRequestOf } from "#server/desk/request-store.ts";
import type { Tx } from "#server/platform/db.ts";
import type { Callback, Conversation, HumanRequest } from "#server/platform/prisma/client.ts";
import { promisedBy } from "./policy.ts";
import type { CallEnd } from "./schema.ts";

type Timed = Pick<Callback, "id" | "endsAt">;

/**
 * Whoever waits for a person and books a call waits for that call instead, and leaves the queue. The caller holds the
 * conversation's row.
 * @returns the request that now is the call's.
 */
export async function openCallRequest(tx: Tx, conversationId: string, call: Timed) {
  const waiting = await liveRequestOf(tx, conversationId);
  if (!waiting) return {};
  await tx.humanRequest.update({
    where: { id: waiting.id },
    data: { callbackId: call.id, deadlineAt: promisedBy(call) },
  });
  return { requestId: waiting.id };
}

export const moveCallRequest = (tx: Tx, call: Timed) =>
  tx.humanRequest.updateMany({
    where: { callbackId: call.id, endedAt: null },
    data: { deadlineAt: promisedBy(call) },
  });

/** Where we called as often as we had said and nobody answered, the promise was neither kept nor broken. */
const ENDS = {
  kept: "callback_kept",
  missed: "breached",
  cancelled: "withdrawn",
  not_reached: "withdrawn",
} as const;

/**
 * The promise of a person ends as its call does.
 * @param ownerId the agent who kept it, if somebody did.
 */
export async function settleCallRequest(
  tx: Tx,
  { id }: Pick<Callback, "id">,
  { end, at, ownerId }: { end: CallEnd; at: Date; ownerId: string },
) {
  const request = await tx.humanRequest.findFirst({ where: { callbackId: id, endedAt: null } });
  if (!request) return null;
  const owner = end === "kept" ? { ownerId } : {};
  return endRequest(tx, request, { end: ENDS[end], endedAt: at, ...owner });
}

/**
 * Whoever was let down waits on for a person, in front of the others: where they were or, when that conversation is
 * over, in the one that is open.
 * @returns that conversation, for `announce` after the COMMIT.
 */
export async function waitOn(tx: Tx, conversation: Conversation, broken: HumanRequest, at: Date) {
  const place = conversation.closedAt ? await openPlace(tx, conversation) : conversation;
  if (place.agentId) return place;
  const waiting = await liveRequestOf(tx, place.id);
  if (waiting) {
    const firstAskedAt =
      broken.firstAskedAt < waiting.firstAskedAt ? broken.firstAskedAt : waiting.firstAskedAt;
    const data = { ...brokenAt(broken, at), firstAskedAt };
    await tx.humanRequest.update({ where: { id: waiting.id }, data });
  } else await goOnWaiting(tx, place, broken, at);
  return place;
}

/** Between opening and holding it, it may be closed again. */
async function openPlace(
  tx: Tx,
  { customerId, locale }: Pick<Conversation, "customerId" | "locale">,
): Promise<Conversation> {
  const { id } = await openIn(tx, { id: customerId, locale });
  const place = await lockConversation(tx, id);
  return place && !place.closedAt ? place : openPlace(tx, { customerId, locale });
}

import { lockConversation, notifyConversation } from "#server/conversations/log.ts";
import { notifyOpened, openIn } from "#server/conversations/open.ts";
import { brokenAt, endRequest, goOnWaiting, liveRequestOf } from "#server/desk/request-store.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Conversation, HumanRequest } from "#server/platform/prisma/client.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { findCall, lockCall, mustBeAhead } from "./callback.ts";
import { changeCall, recordInConversation } from "./change.ts";
import { type CallMail, queueCallMail } from "./mails.ts";
import type { CallbackView, CallEnd } from "./schema.ts";
import { type Call, viewOf, wholeCall } from "./view.ts";

type Ending = {
  end: CallEnd;
  at: Date;
  by: Viewer | null;
  mail?: CallMail;
};

/**
 * A call ends once, and with it the human request bound to it. The caller has locked the conversation and the call.
 * @returns also the request, so that one that was breached can be made again.
 */
export async function endCall(tx: Tx, { id }: Pick<Call, "id">, { end, at, by, mail }: Ending) {
  await tx.callback.update({
    where: { id, endedAt: null },
    data: { end, endedAt: at, revision: { increment: 1 } },
  });
  const call = await wholeCall(tx, id);
  const ownerId = by?.id ?? call.agentId;
  const request = await endRequestOf(tx, call, { end, at, ownerId });
  const content = { callbackId: id, end, ...(request && { requestId: request.id }) };
  await recordInConversation(tx, call, by, { kind: "callback_ended", content });
  if (mail) await queueCallMail(tx, mail, call);
  return { call, request };
}

/** Where we called as often as we had said and nobody answered, the request was neither kept nor breached. */
const ENDS = {
  kept: "callback_kept",
  missed: "breached",
  cancelled: "withdrawn",
  not_reached: "withdrawn",
} as const;

async function endRequestOf(
  tx: Tx,
  { id }: Pick<Call, "id">,
  { end, at, ownerId }: { end: CallEnd; at: Date; ownerId: string },
) {
  const request = await tx.humanRequest.findFirst({ where: { callbackId: id, endedAt: null } });
  if (!request) return null;
  const owner = end === "kept" ? { ownerId } : {};
  return endRequest(tx, request, { end: ENDS[end], endedAt: at, ...owner });
}

type Cancelling = { id: string; revision?: number | undefined };

/** Cancelled already, it is done. @throws Conflict when it is over, on, or at another time than its page says */
export async function cancelCallback(
  viewer: Viewer,
  { id, revision }: Cancelling,
): Promise<CallbackView> {
  const cancelled = await changeCall(await findCall(viewer, id), async (tx, lock) => {
    await lock();
    const call = await lockCall(tx, id);
    if (call.end === "cancelled") return call;
    mustBeAhead(call);
    if (revision !== undefined && revision !== call.revision)
      throw new Conflict("callbacks.movedMeanwhile", { at: call.startsAt.toISOString() });
    if (isStaff(viewer)) {
      const { customerId } = call;
      await audit(tx, viewer, { action: "callbacks.cancel", subjectId: id, customerId });
    }
    const ending = { end: "cancelled", at: now(), by: viewer, mail: "cancelled" } as const;
    return (await endCall(tx, call, ending)).call;
  });
  return viewOf(cancelled);
}

/** @returns where the customer waits on, for `notifyReturned` after the COMMIT. */
export async function endAsMissed(tx: Tx, call: Call, conversation: Conversation | null, at: Date) {
  const mail = at < call.startsAt ? "calledOff" : "missed";
  const ending = { end: "missed", at, by: null, mail } as const;
  const { request } = await endCall(tx, call, ending);
  return request && conversation ? waitOn(tx, conversation, request, at) : null;
}

/** Before the others: where they waited or, when that is closed, in the open one. @returns that conversation. */
async function waitOn(tx: Tx, conversation: Conversation, breached: HumanRequest, at: Date) {
  const place = conversation.closedAt ? await openPlace(tx, conversation) : conversation;
  if (place.agentId) return place;
  const waiting = await liveRequestOf(tx, place.id);
  if (waiting) {
    const firstAskedAt =
      breached.firstAskedAt < waiting.firstAskedAt ? breached.firstAskedAt : waiting.firstAskedAt;
    const data = { ...brokenAt(breached, at), firstAskedAt };
    await tx.humanRequest.update({ where: { id: waiting.id }, data });
  } else await goOnWaiting(tx, place, breached, at);
  return place;
}

async function openPlace(
  tx: Tx,
  { customerId, locale }: Pick<Conversation, "customerId" | "locale">,
): Promise<Conversation> {
  const { id } = await openIn(tx, { id: customerId, locale });
  const place = await lockConversation(tx, id);
  return place && !place.closedAt ? place : openPlace(tx, { customerId, locale });
}

export function notifyReturned(place: Conversation, known: string | null) {
  notifyConversation(place.id);
  if (place.id !== known) notifyOpened(place);
}

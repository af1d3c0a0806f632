import { lockConversation, notifyConversation } from "#server/conversations/log.ts";
import { notifyOpened, openIn } from "#server/conversations/open.ts";
import { notifyQueue } from "#server/desk/queue.ts";
import { brokenAt, goOnWaiting, liveRequestOf } from "#server/desk/request-store.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import type { Conversation, HumanRequest } from "#server/platform/prisma/client.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { lockCall } from "./callback.ts";
import { endCall } from "./end.ts";
import { goOn } from "./attempts.ts";
import { nextRetry } from "./reschedule.ts";
import { GRACE_MINUTES } from "./policy.ts";
import { changeCall } from "./change.ts";
import { type Call, liveAttemptOf } from "./view.ts";

const AT_ONCE = 100;
const MINUTE = 60_000;
/** Nobody talks for so long after the end: how it went was not written down. */
const FORGOTTEN_MINUTES = 120;

const before = (at: Date, minutes: number) => new Date(+at - minutes * MINUTE);

/** Once: the customer gets a mail, and whoever had waited for a person waits on, before the others. */
export async function endMissedCalls(at = now()) {
  const overdue = await db.callback.findMany({
    where: {
      endedAt: null,
      endsAt: { lte: before(at, GRACE_MINUTES) },
      attempts: { none: { endedAt: null } },
    },
    orderBy: { startsAt: "asc" },
    take: AT_ONCE,
    select: { id: true, conversationId: true, customerId: true },
  });
  const missed = await eachByItself(overdue, (call) => miss(call, at));
  if (missed > 0) notifyQueue();
  return missed;
}

type Listed = { id: string; conversationId: string | null; customerId: string };

/** Between the list and the lock somebody may have called after all, or it was moved. */
async function miss({ id, ...of }: Listed, at: Date) {
  const { count, place } = await changeCall(of, async (tx, lock) => {
    const conversation = await lock();
    const call = await lockCall(tx, id);
    const isMissed = !call.end && !liveAttemptOf(call) && call.endsAt <= before(at, GRACE_MINUTES);
    if (!isMissed) return { count: 0, place: null };
    return { count: 1, place: await endAsMissed(tx, call, conversation, at) };
  });
  if (place) notifyReturned(place, of.conversationId);
  return count;
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

/** Begun and never ended in writing, it counts as unanswered: rather one call too many than none. */
export async function endForgottenCalls(at = now()) {
  const forgotten = await db.callback.findMany({
    where: {
      endedAt: null,
      attempts: { some: { endedAt: null, startedAt: { lte: before(at, FORGOTTEN_MINUTES) } } },
    },
    take: AT_ONCE,
    select: { id: true, conversationId: true, customerId: true },
  });
  return eachByItself(forgotten, (call) => forget(call, at));
}

const forget = ({ id, ...of }: Listed, at: Date) =>
  changeCall(of, async (tx, lock) => {
    const retry = await nextRetry(tx, id);
    await lock();
    const call = await lockCall(tx, id);
    const { count } = await tx.callbackAttempt.updateMany({
      where: { callbackId: id, endedAt: null },
      data: { endedAt: at, outcome: "no_answer" },
    });
    if (count > 0) await goOn(tx, call, { outcome: "no_answer", retry, by: null });
    return count;
  });

import { notifyQueue } from "#server/desk/queue.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { endPhoneCallOf } from "#server/telephony/call.ts";
import { hangUpBooked } from "#server/voice/booked.ts";
import { goOn } from "./attempts.ts";
import { lockCall } from "./callback.ts";
import { changeCall, notifyCalls } from "./change.ts";
import { endAsMissed, notifyReturned } from "./end.ts";
import { queueCallMail } from "./mails.ts";
import { ESCALATE_MINUTES, GRACE_MINUTES, REMIND_MINUTES } from "./policy.ts";
import { nextRetry } from "./retry.ts";
import { liveAttemptOf, wholeCall } from "./view.ts";

const AT_ONCE = 100;
const REMINDED_AT_ONCE = 200;
const MINUTE = 60_000;
/** Nobody talks for so long after the end: how it went was not written down. */
const FORGOTTEN_MINUTES = 120;

const before = (at: Date, minutes: number) => new Date(+at - minutes * MINUTE);

/** The row decides that it is one mail, whoever else looks at the same moment. */
export async function remindOfCalls(at = now()) {
  const soon = new Date(+at + REMIND_MINUTES * 60_000);
  const due = await db.callback.findMany({
    where: { endedAt: null, remindedAt: null, startsAt: { gt: at, lte: soon } },
    orderBy: { startsAt: "asc" },
    take: REMINDED_AT_ONCE,
    select: { id: true, revision: true },
  });
  return eachByItself(due, ({ id, revision }) => remind(id, revision, at));
}

const remind = (id: string, revision: number, at: Date) =>
  db.$transaction(async (tx) => {
    const { count } = await tx.callback.updateMany({
      where: { id, revision, endedAt: null, remindedAt: null },
      data: { remindedAt: at },
    });
    if (count === 0) return 0;
    await queueCallMail(tx, "reminder", await wholeCall(tx, id));
    return count;
  });

/** The row decides: a call that was begun, moved or ended meanwhile is left alone. */
export async function escalateLateCalls(at = now()) {
  const late = {
    endedAt: null,
    escalatedAt: null,
    startsAt: { lte: before(at, ESCALATE_MINUTES) },
    attempts: { none: { endedAt: null } },
  };
  const found = await db.callback.findMany({
    where: late,
    orderBy: { startsAt: "asc" },
    take: AT_ONCE,
    select: { id: true },
  });
  if (found.length === 0) return 0;
  const escalated = await db.callback.updateManyAndReturn({
    where: { ...late, id: { in: found.map(({ id }) => id) } },
    data: { escalatedAt: at },
    select: { customerId: true },
  });
  for (const call of escalated) notifyCalls(call);
  return escalated.length;
}

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

async function forget({ id, ...of }: Listed, at: Date) {
  const ended = await changeCall(of, async (tx, lock) => {
    const retry = await nextRetry(tx, id);
    await lock();
    const call = await lockCall(tx, id);
    const { count } = await tx.callbackAttempt.updateMany({
      where: { callbackId: id, endedAt: null },
      data: { endedAt: at, outcome: "no_answer" },
    });
    if (count === 0) return { count, hungUp: null };
    await goOn(tx, call, { outcome: "no_answer", retry, by: null });
    return { count, hungUp: await hangUpBooked(tx, id, null) };
  });
  ended.hungUp?.();
  await endPhoneCallOf(id);
  return ended.count;
}

import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { endPhoneCallOf } from "#server/telephony/call.ts";
import { hangUpBooked } from "#server/voice/booked.ts";
import { findCall, lockCall } from "./callback.ts";
import { changeCall } from "./change.ts";
import { endCall } from "./end.ts";
import { canCall, MOST_TRIES } from "./policy.ts";
import { reschedule } from "./reschedule.ts";
import { nextRetry } from "./retry.ts";
import type { CallOutcome, CallView } from "./schema.ts";
import { type Call, callViewOf, liveAttemptOf, triesOf } from "./view.ts";

/** One agent at a time: the call's row decides, and the second one is told who was faster. */
export async function startCall(viewer: Viewer, id: string): Promise<CallView> {
  const started = await changeCall(await findCall(viewer, id), (tx) => startIn(tx, viewer, id));
  return callViewOf(viewer, started);
}

/** @returns the call, its row locked, with a live attempt of this agent's */
export async function startIn(tx: Tx, viewer: Viewer, id: string): Promise<Call> {
  const call = await lockCall(tx, id);
  authorize(canCall(viewer, call), "callbacks.notYours");
  if (liveAttemptOf(call)?.agentId === viewer.id) return call;
  mustBeDue(call);
  const number = call.attempts.length + 1;
  await tx.callbackAttempt.create({
    data: { callbackId: id, number, agentId: viewer.id, startedAt: now() },
  });
  const { customerId } = call;
  const entry = { action: "callbacks.start", subjectId: id, customerId, details: { number } };
  await audit(tx, viewer, entry);
  return lockCall(tx, id);
}

function mustBeDue(call: Call) {
  if (call.end) throw new Conflict("callbacks.over");
  const live = liveAttemptOf(call);
  if (live) throw new Conflict("callbacks.startedBy", { name: live.agent.name });
  if (now() < call.startsAt)
    throw new Conflict("callbacks.tooEarly", { at: call.startsAt.toISOString() });
}

type Outcome = { id: string; outcome: CallOutcome; notes?: string | undefined };

/** By whoever is on the phone or supervises. Unanswered, the agent tries again, three times at most. */
export async function recordOutcome(viewer: Viewer, reported: Outcome): Promise<CallView> {
  const ended = await changeCall(await findCall(viewer, reported.id), async (tx, lock) => {
    const retry = reported.outcome === "no_answer" ? await nextRetry(tx, reported.id) : null;
    await lock();
    const call = await lockCall(tx, reported.id);
    const live = liveAttemptOf(call);
    if (!live) throw new Conflict("callbacks.notStarted");
    const isOwn = live.agentId === viewer.id;
    authorize(isOwn || canCall(viewer, call), "callbacks.notYours");

    await endAttempt(tx, viewer, call, { ...reported, number: live.number });
    await goOn(tx, call, { outcome: reported.outcome, retry, by: viewer });
    const hungUp = await hangUpBooked(tx, reported.id, viewer);
    return { call: await lockCall(tx, reported.id), hungUp };
  });
  ended.hungUp?.();
  await endPhoneCallOf(reported.id);
  return callViewOf(viewer, ended.call);
}

type Ended = Pick<Outcome, "outcome" | "notes"> & { number: number };

async function endAttempt(
  tx: Tx,
  viewer: Viewer,
  { id, customerId }: Call,
  { number, outcome, notes = "" }: Ended,
) {
  await tx.callbackAttempt.update({
    where: { callbackId_number: { callbackId: id, number }, endedAt: null },
    data: { endedAt: now(), outcome, notes: withoutSecrets(notes) },
  });
  const details = { number, outcome };
  await audit(tx, viewer, {
    action: "callbacks.recordOutcome",
    subjectId: id,
    customerId,
    details,
  });
}

type Course = {
  outcome: CallOutcome;
  retry: Awaited<ReturnType<typeof nextRetry>>;
  by: Viewer | null;
};

export async function goOn(tx: Tx, call: Call, { outcome, retry, by }: Course) {
  if (call.end) return;
  const at = now();
  if (outcome === "reached") {
    const mail = (await isAsked(tx, call)) && { mail: "rate" as const };
    await endCall(tx, call, { end: "kept", at, by, ...mail });
  } else if (outcome === "wrong_number")
    await endCall(tx, call, { end: "not_reached", at, by, mail: "wrongNumber" });
  else if (retry && triesOf(call) < MOST_TRIES) {
    const time = { ...retry, timeZone: call.timeZone };
    await reschedule(tx, call, time, { why: "no_answer", mail: "tried", by });
  } else await endCall(tx, call, { end: "not_reached", at, by, mail: "notReached" });
}

/** How it was, once, unless they do not want to be asked. */
const isAsked = async (tx: Tx, { customerId }: Call) =>
  (await tx.person.count({
    where: { id: customerId, ratingMailsOffAt: null, deactivatedAt: null },
  })) > 0;

import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { findCall, lockCall } from "./callback.ts";
import { endCall } from "./end.ts";
import { canCall, MOST_TRIES } from "./policy.ts";
import { reschedule } from "./reschedule.ts";
import type { CallOutcome, CallView } from "./schema.ts";
import { changeCall } from "./change.ts";
import { nextRetry } from "./retry.ts";
import { type Call, callViewOf, liveAttemptOf } from "./view.ts";

type Told = { id: string; outcome: CallOutcome; notes?: string | undefined };

/**
 * How it went, by whoever is on the phone or supervises. Reached, the promise is kept; unanswered, the agent tries
 * again when they are next free, three times at most; a number that is wrong is not tried again.
 */
export async function recordOutcome(viewer: Viewer, told: Told): Promise<CallView> {
  const call = await changeCall(await findCall(viewer, told.id), async (tx, hold) => {
    const spare = told.outcome === "no_answer" ? await nextRetry(tx, told.id) : null;
    await hold();
    const held = await lockCall(tx, told.id);
    const live = liveAttemptOf(held);
    if (!live) throw new Conflict("callbacks.notStarted");
    const isOwn = live.agentId === viewer.id;
    authorize(isOwn || canCall(viewer, held), "callbacks.notYours");

    await endAttempt(tx, viewer, held, { ...told, number: live.number });
    await goOn(tx, held, { outcome: told.outcome, spare, by: viewer });
    return lockCall(tx, told.id);
  });
  return callViewOf(viewer, call);
}

type Attempt = Pick<Told, "outcome" | "notes"> & { number: number };

async function endAttempt(
  tx: Tx,
  viewer: Viewer,
  { id, customerId }: Call,
  { number, outcome, notes = "" }: Attempt,
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
  /** When the next try could be. */
  spare: Awaited<ReturnType<typeof nextRetry>>;
  by: Viewer | null;
};

/** What the outcome of a try does to the call. One that is over by now only keeps what was written about it. */
export async function goOn(tx: Tx, call: Call, { outcome, spare, by }: Course) {
  if (call.end) return;
  const at = now();
  if (outcome === "reached") await endCall(tx, call, { end: "kept", at, by });
  else if (outcome === "wrong_number")
    await endCall(tx, call, { end: "not_reached", at, by, letter: "wrongNumber" });
  else if (spare && call.attempts.length < MOST_TRIES) {
    const time = { ...spare, timeZone: call.timeZone };
    await reschedule(tx, call, time, { why: "no_answer", letter: "tried", by });
  } else await endCall(tx, call, { end: "not_reached", at, by, letter: "notReached" });
}

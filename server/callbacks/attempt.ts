import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { Conflict } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { findCall, lockCall } from "./callback.ts";
import { canCall } from "./policy.ts";
import type { CallView } from "./schema.ts";
import { changeCall } from "./change.ts";
import { type Call, callViewOf, liveAttemptOf } from "./view.ts";

/**
 * The agent takes the phone. Only the one whose call it is, or who supervises, and one of them at a time: the call's
 * row decides, and the second one is told who was faster.
 */
export async function startCall(viewer: Viewer, id: string): Promise<CallView> {
  const call = await changeCall(await findCall(viewer, id), async (tx) => {
    const held = await lockCall(tx, id);
    authorize(canCall(viewer, held), "callbacks.notYours");
    if (liveAttemptOf(held)?.agentId === viewer.id) return held;
    mustBeDue(held);
    const number = held.attempts.length + 1;
    await tx.callbackAttempt.create({
      data: { callbackId: id, number, agentId: viewer.id, startedAt: now() },
    });
    const { customerId } = held;
    const deed = { action: "callbacks.start", subjectId: id, customerId, details: { number } };
    await audit(tx, viewer, deed);
    return lockCall(tx, id);
  });
  return callViewOf(viewer, call);
}

function mustBeDue(call: Call) {
  if (call.end) throw new Conflict("callbacks.over");
  const live = liveAttemptOf(call);
  if (live) throw new Conflict("callbacks.startedBy", { name: live.agent.name });
  // The customer has agreed to this time, and to none before it.
  if (now() < call.startsAt)
    throw new Conflict("callbacks.tooEarly", { at: call.startsAt.toISOString() });
}

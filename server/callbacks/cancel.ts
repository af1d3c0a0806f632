import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { Conflict } from "#server/platform/errors.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { findCall, lockCall } from "./callback.ts";
import { endCall } from "./end.ts";
import type { CallbackView } from "./schema.ts";
import { changeCall } from "./change.ts";
import { type Call, liveAttemptOf, viewOf } from "./view.ts";

export async function cancelCallback(viewer: Viewer, id: string): Promise<CallbackView> {
  const cancelled = await changeCall(await findCall(viewer, id), async (tx, lock) => {
    await lock();
    const call = await lockCall(tx, id);
    if (call.end === "cancelled") return call;
    mustBeAhead(call);
    if (isStaff(viewer)) {
      const { customerId } = call;
      await audit(tx, viewer, { action: "callbacks.cancel", subjectId: id, customerId });
    }
    const ending = { end: "cancelled", at: now(), by: viewer, mail: "cancelled" } as const;
    return (await endCall(tx, call, ending)).call;
  });
  return viewOf(cancelled);
}

export function mustBeAhead(call: Call) {
  if (call.end) throw new Conflict("callbacks.over");
  if (liveAttemptOf(call)) throw new Conflict("callbacks.calling");
}

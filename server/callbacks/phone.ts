import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import type { Tx } from "#server/platform/db.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import { isCostly } from "#server/platform/phone.ts";
import type { PhoneCall } from "#server/platform/prisma/client.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { endPhoneCall, livePhoneCallOf, orderIn, place } from "#server/telephony/call.ts";
import { ownPhoneOf } from "#server/telephony/own-phone.ts";
import { telephony } from "#server/telephony/provider.ts";
import { startIn } from "./attempts.ts";
import { findCall, lockCall } from "./callback.ts";
import { changeCall, notifyCalls } from "./change.ts";
import { canCall } from "./policy.ts";
import type { CallView } from "./schema.ts";
import { callViewOf, liveAttemptOf } from "./view.ts";

/**
 * The agent's own phone rings, then the customer's. A call that the provider refuses to place counts as no try. Asked
 * for twice, in two tabs or by one click too many, one phone rings once.
 * @throws Conflict when the agent is on the phone about somebody else, Invalid when the number costs its caller extra
 */
export async function callByPhone(viewer: Viewer, id: string): Promise<CallView> {
  const agentPhone = await phoneToRing(viewer);
  const found = await findCall(viewer, id);
  const { call, ordered, isNew } = await changeCall(found, (tx) => ring(tx, viewer, id)).catch(
    unlessTaken,
  );
  if (!ordered || (await place(ordered, agentPhone)) || !isNew) return callViewOf(viewer, call);
  return callViewOf(viewer, await changeCall(found, (tx) => takeBack(tx, ordered)));
}

async function phoneToRing(viewer: Viewer) {
  authorize(isStaff(viewer));
  if (!telephony()) throw new Conflict("callbacks.noLine");
  const phone = await ownPhoneOf(viewer);
  if (!phone) throw new Conflict("callbacks.noOwnPhone");
  return phone;
}

async function ring(tx: Tx, viewer: Viewer, id: string) {
  const isNew = !liveAttemptOf(await lockCall(tx, id));
  const call = await startIn(tx, viewer, id);
  if (isCostly(call.phone)) throw new Invalid("callbacks.costly");
  const live = liveAttemptOf(call);
  const ordered = live && (await orderIn(tx, { callbackId: id, ...live }));
  if (ordered) {
    const details = { number: ordered.attempt };
    const { customerId } = call;
    await audit(tx, viewer, { action: "callbacks.ring", subjectId: id, customerId, details });
  }
  return { call, ordered, isNew };
}

/** Nobody's phone has rung: the customer is not called now, and none of the tries is used up. */
async function takeBack(tx: Tx, { callbackId, attempt: number }: PhoneCall) {
  await lockCall(tx, callbackId);
  await tx.callbackAttempt.updateMany({
    where: { callbackId, number, endedAt: null },
    data: { endedAt: now(), outcome: "not_placed" },
  });
  return lockCall(tx, callbackId);
}

function unlessTaken(error: unknown): never {
  throw isTaken(error) ? new Conflict("callbacks.onPhone") : error;
}

/** By whoever may make the call. Over already, it is done. */
export async function hangUpPhone(viewer: Viewer, id: string): Promise<CallView> {
  const call = await findCall(viewer, id);
  authorize(canCall(viewer, call), "callbacks.notYours");
  const live = await livePhoneCallOf(id);
  if (live) await endPhoneCall(live);
  notifyCalls(call);
  return callViewOf(viewer, await findCall(viewer, id));
}

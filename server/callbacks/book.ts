import { createHash } from "node:crypto";
import { notifyQueue } from "#server/desk/queue.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { queueCallMail } from "./mails.ts";
import { phoneOf } from "./phone.ts";
import { openCallRequest } from "./call-request.ts";
import type { CallbackView, NewCallback } from "./schema.ts";
import { changeCall, recordInConversation } from "./change.ts";
import { findAgents, freeAgents, isStillFree, mustBePossible, slotGone } from "./times.ts";
import { timeOf } from "./timing.ts";
import { viewOf, wholeCall } from "./view.ts";

/**
 * The same click twice is one booking; the same key with another wish is none. Somebody may be faster with an agent: then the next one is asked, and when
 * nobody is left the refusal names the nearest times.
 * @throws Conflict also when the customer has a call ahead: that one can be moved.
 */
export async function bookCallback(viewer: Viewer, wish: NewCallback): Promise<CallbackView> {
  authorize(!isStaff(viewer));
  const requestHash = requestHashOf(wish);
  const booked = await bookedBefore(viewer, wish, requestHash);
  if (booked) return booked;
  mustBePossible(wish.startsAt);
  const phone = phoneOf(viewer, wish.phone);
  await mustOwn(viewer, wish);

  const asking = { topic: wish.topic, language: viewer.locale };
  const found = await findAgents(asking);
  for (const agentId of freeAgents(found, wish.startsAt, wish.timeZone)) {
    const call = { ...wish, phone, agentId, language: found.language, requestHash };
    const view = await bookWith(viewer, call);
    if (view) return view;
  }
  throw await slotGone(asking, wish.startsAt);
}

type Wanted = NewCallback & { agentId: string; language: string; requestHash: string };

/** @returns null when the agent is taken by now. */
async function bookWith(viewer: Viewer, wanted: Wanted) {
  const { conversationId = null } = wanted;
  const view = await changeCall({ conversationId, customerId: viewer.id }, async (tx, hold) => {
    const isFree = await isStillFree(tx, wanted.agentId, wanted);
    await hold();
    const id = isFree && (await insert(tx, viewer, wanted));
    // It may be the same person, with another click or in another tab, who was faster.
    return id
      ? viewOf(await announceIn(tx, viewer, id))
      : bookedBefore(viewer, wanted, wanted.requestHash, tx);
  });
  if (conversationId) notifyQueue();
  return view;
}

/** The row decides: one call ahead for each customer, one booking for each key. */
async function insert(tx: Tx, viewer: Viewer, wanted: Wanted) {
  const { clientKey, requestHash, agentId, topic, language, phone, note = "" } = wanted;
  const [row] = await tx.callback.createManyAndReturn({
    data: [
      {
        customerId: viewer.id,
        agentId,
        conversationId: wanted.conversationId ?? null,
        planId: wanted.planId ?? null,
        clientKey,
        requestHash,
        topic,
        language,
        phone,
        note: withoutSecrets(note),
        createdAt: now(),
        ...timeOf(wanted.startsAt, wanted.timeZone),
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id;
}

async function announceIn(tx: Tx, viewer: Viewer, id: string) {
  const call = await wholeCall(tx, id);
  const { conversationId, startsAt } = call;
  const promised = conversationId ? await openCallRequest(tx, conversationId, call) : {};
  const content = { callbackId: id, startsAt: startsAt.toISOString(), ...promised };
  await recordInConversation(tx, call, viewer, { kind: "callback_booked", content });
  await queueCallMail(tx, "booked", call);
  return call;
}

/** @throws Conflict when there is another call ahead, or the key came with another wish. */
async function bookedBefore(
  viewer: Viewer,
  { clientKey }: { clientKey: string },
  requestHash: string,
  tx: Tx = db,
) {
  const calls = await tx.callback.findMany({
    where: { customerId: viewer.id, OR: [{ clientKey }, { endedAt: null }] },
    select: { id: true, clientKey: true, requestHash: true },
  });
  const same = calls.find((call) => call.clientKey === clientKey);
  if (same && (same.requestHash ?? requestHash) !== requestHash) {
    throw new Conflict("callbacks.keyUsed");
  }
  if (same) return viewOf(await wholeCall(tx, same.id));
  if (calls.length > 0) throw new Conflict("callbacks.oneAhead");
  return null;
}

function requestHashOf({ startsAt, timeZone, phone, topic, note, ...about }: NewCallback) {
  const { planId, conversationId } = about;
  const asked = [+startsAt, timeZone, phone, topic, note, planId, conversationId];
  return createHash("sha256").update(JSON.stringify(asked)).digest("hex");
}

/** @throws NotFound for another customer's plan or conversation, as for one that does not exist. */
async function mustOwn(viewer: Viewer, { planId, conversationId }: NewCallback) {
  const customerId = viewer.id;
  const [plan, conversation] = await Promise.all([
    planId ? db.plan.count({ where: { id: planId, customerId } }) : 1,
    conversationId ? db.conversation.count({ where: { id: conversationId, customerId } }) : 1,
  ]);
  if (plan === 0 || conversation === 0) throw new NotFound();
}

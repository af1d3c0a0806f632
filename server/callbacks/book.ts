import { createHash } from "node:crypto";
import { hooks } from "#server/conversations/hooks.ts";
import { notifyQueue } from "#server/desk/queue.ts";
import { liveRequestOf } from "#server/desk/request-store.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { withoutSecrets } from "#server/platform/secrets-in-text/hide-secrets.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { queueCallMail } from "./mails.ts";
import { phoneOf } from "#server/platform/phone.ts";
import { promisedBy } from "./policy.ts";
import { personInChat, topicInChat } from "./chat.ts";
import type { CallbackView, CallTopic, NewCallback } from "./schema.ts";
import { changeCall, recordInConversation } from "./change.ts";
import { findAgents, freeAgents, isStillFree, mustBePossible, slotGone } from "./availability.ts";
import { timeOf } from "./reschedule.ts";
import { type Call, viewOf, wholeCall } from "./view.ts";

/**
 * The same click twice is one booking; the same key with other input is none. Somebody may be faster with an agent:
 * then the next one is asked, and when nobody is left the refusal names the nearest times.
 * @throws Conflict also when the customer has a call ahead: that one can be moved.
 */
export async function bookCallback(viewer: Viewer, input: NewCallback): Promise<CallbackView> {
  const view = await book(viewer, input);
  if (input.conversationId) await hooks().assistantMaySpeak(input.conversationId);
  return view;
}

async function book(viewer: Viewer, input: NewCallback) {
  authorize(!isStaff(viewer));
  const requestHash = requestHashOf(input);
  const booked = await bookedBefore(viewer, input, requestHash);
  if (booked) return booked;
  mustBePossible(input.startsAt);
  const phone = phoneOf(viewer, input.phone);
  await mustOwn(viewer, input);

  const topic = input.topic ?? (await topicInChat(viewer, input.conversationId));
  const wanted = { topic, language: viewer.locale };
  const found = await findAgents(wanted);
  const free = freeAgents(found, input.startsAt, input.timeZone);
  const known = await personInChat(input.conversationId);
  for (const agentId of knownFirst(free, known?.id ?? null)) {
    const call = { ...input, topic, phone, agentId, language: found.language, requestHash };
    const view = await bookWith(viewer, call);
    if (view) return view;
  }
  throw await slotGone(wanted, input);
}

/** Who was in the chat that it is booked out of calls, where they work then and are free. */
const knownFirst = (free: string[], known: string | null) =>
  known !== null && free.includes(known) ? [known, ...free.filter((id) => id !== known)] : free;

type Booking = NewCallback & {
  topic: CallTopic;
  agentId: string;
  language: string;
  requestHash: string;
};

async function bookWith(viewer: Viewer, booking: Booking) {
  const { conversationId = null } = booking;
  const view = await changeCall({ conversationId, customerId: viewer.id }, async (tx, lock) => {
    const isFree = await isStillFree(tx, booking.agentId, booking);
    await lock();
    const id = isFree && (await insert(tx, viewer, booking));
    // It may be the same person, with another click or in another tab, who was faster.
    return id
      ? viewOf(await record(tx, viewer, id))
      : bookedBefore(viewer, booking, booking.requestHash, tx);
  });
  if (conversationId) notifyQueue();
  return view;
}

/** The row decides: one call ahead for each customer, one booking for each key. */
async function insert(tx: Tx, viewer: Viewer, booking: Booking) {
  const { clientKey, requestHash, agentId, topic, language, phone, note = "" } = booking;
  const [row] = await tx.callback.createManyAndReturn({
    data: [
      {
        customerId: viewer.id,
        agentId,
        conversationId: booking.conversationId ?? null,
        planId: booking.planId ?? null,
        clientKey,
        requestHash,
        topic,
        language,
        phone,
        note: withoutSecrets(note),
        createdAt: now(),
        ...timeOf(booking.startsAt, booking.timeZone),
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id;
}

async function record(tx: Tx, viewer: Viewer, id: string) {
  const call = await wholeCall(tx, id);
  const { conversationId, startsAt } = call;
  const request = conversationId ? await bindRequest(tx, conversationId, call) : {};
  const content = { callbackId: id, startsAt: startsAt.toISOString(), ...request };
  await recordInConversation(tx, call, viewer, { kind: "callback_booked", content });
  await queueCallMail(tx, "booked", call);
  return call;
}

async function bindRequest(tx: Tx, conversationId: string, call: Call) {
  const waiting = await liveRequestOf(tx, conversationId);
  if (!waiting) return {};
  await tx.humanRequest.update({
    where: { id: waiting.id },
    data: { callbackId: call.id, deadlineAt: promisedBy(call) },
  });
  return { requestId: waiting.id };
}

/** @throws Conflict when there is another call ahead, or the key came with other input. */
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

import { appendIn } from "#server/conversations/log.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { endIn } from "./end.ts";
import { changeIn, type Held } from "./place.ts";
import { canSpeak, sideOf } from "./policy.ts";
import type { VoiceCallView } from "./schema.ts";
import { type Call, callIn, findCall, viewOf } from "./view.ts";

type InTab = { id: string; tab: string };

/** In one tab: of two that say yes the second is told where the call is. @throws Conflict */
export async function accept(viewer: Viewer, { id, tab }: InTab): Promise<VoiceCallView> {
  const place = await findCall(db, viewer, id);
  const call = await changeIn(place, async (tx, held) =>
    acceptIn(tx, viewer, await callIn(tx, id), { held, tab }),
  );
  return viewOf(viewer, call);
}

type Accepting = { held: Held; tab: string };

export async function acceptIn(tx: Tx, viewer: Viewer, call: Call, { held, tab }: Accepting) {
  const { id, customerId } = call;
  const { tab: known } = viewOf(viewer, call);
  if (call.endedAt || !canSpeak(viewer, held)) throw new Conflict("voice.over");
  if (known !== null && known !== tab) throw new Conflict("voice.elsewhere");
  if (call.acceptedAt) return call;
  if (call.startedById === viewer.id) throw new Conflict("voice.notAnswered");
  await mustBeFree(tx, viewer, call);
  const at = now();
  const session = viewer.sessionId;
  const own =
    sideOf(viewer, call) === "agent"
      ? { agentTab: tab, agentSessionId: session, agentSeenAt: at }
      : { customerTab: tab, customerSessionId: session, customerSeenAt: at };
  await tx.voiceCall
    .update({ where: { id }, data: { acceptedAt: at, ...own } })
    .catch((error: unknown) => {
      // In another place, which another row decides, one of the two has just said yes.
      throw isTaken(error) ? new Conflict("voice.oneAtATime") : error;
    });
  const entry = { action: "voice.accept", subjectId: id, customerId };
  if (isStaff(viewer)) await audit(tx, viewer, entry);
  return callIn(tx, id);
}

type Parties = Pick<Call, "agentId" | "customerId">;

export async function mustBeFree(tx: Tx, viewer: Viewer, { agentId, customerId }: Parties) {
  const busy = await tx.voiceCall.findFirst({
    where: { OR: [{ agentId }, { customerId }], acceptedAt: { not: null }, endedAt: null },
    select: { agentId: true, customerId: true },
  });
  if (!busy) return;
  const isOwn = [busy.agentId, busy.customerId].includes(viewer.id);
  throw new Conflict(isOwn ? "voice.oneAtATime" : "voice.agentBusy");
}

/** @throws Conflict when it was accepted meanwhile, perhaps in another tab. */
export async function decline(viewer: Viewer, { id }: { id: string }): Promise<VoiceCallView> {
  const place = await findCall(db, viewer, id);
  const call = await changeIn(place, async (tx) => {
    const current = await callIn(tx, id);
    if (current.endedAt) return current;
    if (current.acceptedAt) throw new Conflict("voice.accepted");
    const end = current.startedById === viewer.id ? "hung_up" : "declined";
    return endIn(tx, current, { end, by: viewer });
  });
  return viewOf(viewer, call);
}

/** The first who hears the other one says so. */
export async function connected(viewer: Viewer, { id, tab }: InTab): Promise<VoiceCallView> {
  const place = await findCall(db, viewer, id);
  const call = await changeIn(place, async (tx) => {
    const current = await callIn(tx, id);
    const isOwn = viewOf(viewer, current).tab === tab;
    if (!isOwn || current.endedAt || !current.acceptedAt || current.connectedAt) return current;
    await tx.voiceCall.update({ where: { id }, data: { connectedAt: now() } });
    if (current.conversationId) {
      await appendIn(tx, current.conversationId, [
        { kind: "voice_started", author: "system", content: { callId: id } },
      ]);
    }
    return callIn(tx, id);
  });
  return viewOf(viewer, call);
}

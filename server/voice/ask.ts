import { visibleTo as conversationsOf } from "#server/conversations/policy.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { acceptIn, mustBeFree } from "./answer.ts";
import { changeIn, type Held, type Place } from "./place.ts";
import { canSpeak, sideOf } from "./policy.ts";
import type { NewVoiceCall, VoiceCallView } from "./schema.ts";
import { type Call, callIn, viewOf } from "./view.ts";

/**
 * One asks, the other accepts. Whoever asks while they are being asked has said yes by it; the same tab asking twice
 * has asked once.
 * @throws Conflict when nobody is there, or one of the two is on a call already.
 */
export async function askToSpeak(viewer: Viewer, input: NewVoiceCall): Promise<VoiceCallView> {
  const { tab, ...asked } = input;
  const place = await findPlace(viewer, asked);
  const call = await changeIn(place, async (tx, held) => {
    const parties = { agentId: mustBeThere(viewer, held), customerId: held.customerId };
    const live = await liveIn(tx, place);
    if (live && sideOf({ id: live.startedById }, live) === sideOf(viewer, live)) {
      return mustBeOwn(live, viewer, tab);
    }
    if (live) return acceptIn(tx, viewer, live, { held, tab });
    await mustBeFree(tx, viewer, parties);
    return create(tx, viewer, { place, ...parties, tab });
  });
  return viewOf(viewer, call);
}

async function findPlace(viewer: Viewer, asked: Omit<NewVoiceCall, "tab">): Promise<Place> {
  const { conversationId = null, callbackId = null } = asked;
  const isThere = conversationId
    ? await db.conversation.count({ where: { id: conversationId, ...conversationsOf(viewer) } })
    : await bookedHere(viewer, callbackId);
  if (!isThere) throw new NotFound();
  return { conversationId, callbackId };
}

/** At its time it is the agent who calls. */
async function bookedHere(viewer: Viewer, id: string | null) {
  authorize(isStaff(viewer));
  return id ? db.callback.count({ where: { id } }) : 0;
}

const liveIn = async (tx: Tx, place: Place) => {
  const live = await tx.voiceCall.findFirst({
    where: { ...place, endedAt: null },
    select: { id: true },
  });
  return live && callIn(tx, live.id);
};

function mustBeOwn(live: Call, viewer: Viewer, tab: string) {
  if (viewOf(viewer, live).tab !== tab) throw new Conflict("voice.elsewhere");
  return live;
}

function mustBeThere(viewer: Viewer, held: Held) {
  if (!held.isOpen || !held.agentId) throw new Conflict("voice.nobodyThere");
  authorize(canSpeak(viewer, held), "voice.notYours");
  if (held.isByPhone) throw new Conflict("voice.byPhone");
  return held.agentId;
}

type NewCall = { place: Place; agentId: string; customerId: string; tab: string };

async function create(tx: Tx, viewer: Viewer, { place, agentId, customerId, tab }: NewCall) {
  const at = now();
  const own =
    viewer.id === agentId
      ? { agentTab: tab, agentSessionId: viewer.sessionId, agentSeenAt: at }
      : { customerTab: tab, customerSessionId: viewer.sessionId, customerSeenAt: at };
  const { id } = await tx.voiceCall.create({
    data: { ...place, agentId, customerId, startedById: viewer.id, askedAt: at, ...own },
    select: { id: true },
  });
  if (isStaff(viewer)) await audit(tx, viewer, { action: "voice.ask", subjectId: id, customerId });
  return callIn(tx, id);
}

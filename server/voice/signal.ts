import { personTopic } from "#server/conversations/topics.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { sideOf } from "./policy.ts";
import type { VoiceCallView, VoiceSignal } from "./schema.ts";
import { findCall, liveCallsOf, viewOf } from "./view.ts";

type Signal = { id: string; tab: string; signal: VoiceSignal };

/**
 * From the one tab that speaks to the other one's, over the bus alone: nothing of it is kept or logged.
 * @throws Conflict when the call is over, or is in another tab.
 */
export async function passOn(viewer: Viewer, { id, tab, signal }: Signal) {
  const call = await findCall(db, viewer, id);
  if (call.endedAt || !call.acceptedAt) throw new Conflict("voice.over");
  if (viewOf(viewer, call).tab !== tab) throw new Conflict("voice.elsewhere");
  const [to, theirTab] =
    sideOf(viewer, call) === "agent"
      ? [call.customerId, call.customerTab]
      : [call.agentId, call.agentTab];
  if (!theirTab) return;
  const frame = { type: "voice_signal" as const, callId: id, tab: theirTab, signal };
  personTopic.notify(to, { type: "frame", frame });
}

/** Said every few seconds by the tab that speaks or waits for an answer. @returns how it stands */
export async function stillHere(
  viewer: Viewer,
  { id, tab }: { id: string; tab: string },
): Promise<VoiceCallView> {
  const [at, sessionId] = [now(), viewer.sessionId];
  const call = await findCall(db, viewer, id);
  const live = { id, endedAt: null };
  if (sideOf(viewer, call) === "agent") {
    await db.voiceCall.updateMany({
      where: { ...live, agentTab: tab },
      data: { agentSeenAt: at, agentSessionId: sessionId },
    });
  } else {
    await db.voiceCall.updateMany({
      where: { ...live, customerTab: tab },
      data: { customerSeenAt: at, customerSessionId: sessionId },
    });
  }
  return viewOf(viewer, call);
}

export const currentCalls = async (viewer: Viewer): Promise<VoiceCallView[]> =>
  (await liveCallsOf(db, viewer)).map((call) => viewOf(viewer, call));

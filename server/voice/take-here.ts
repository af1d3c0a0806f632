import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { changeIn } from "./place.ts";
import { sideOf } from "./policy.ts";
import type { VoiceCallView } from "./schema.ts";
import { callIn, findCall, viewOf } from "./view.ts";

/**
 * Into the tab in which it is asked for, out of one that is closed or out of sight. The former one hears of it and lets
 * go of its microphone. @throws Conflict unless the call is on
 */
export async function takeHere(
  viewer: Viewer,
  { id, tab }: { id: string; tab: string },
): Promise<VoiceCallView> {
  const place = await findCall(db, viewer, id);
  const call = await changeIn(place, async (tx) => {
    const current = await callIn(tx, id);
    if (current.endedAt) throw new Conflict("voice.over");
    if (!current.acceptedAt) throw new Conflict("voice.notAnswered");
    const [at, session] = [now(), viewer.sessionId];
    const own =
      sideOf(viewer, current) === "agent"
        ? { agentTab: tab, agentSessionId: session, agentSeenAt: at }
        : { customerTab: tab, customerSessionId: session, customerSeenAt: at };
    await tx.voiceCall.update({ where: { id }, data: own });
    return callIn(tx, id);
  });
  return viewOf(viewer, call);
}

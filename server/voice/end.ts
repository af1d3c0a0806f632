import { appendIn } from "#server/conversations/log.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import type { VoiceEnd } from "#server/platform/prisma/enums.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { changeIn } from "./place.ts";
import { sideOf } from "./policy.ts";
import type { VoiceCallView } from "./schema.ts";
import { type Call, callIn, findCall, secondsOf, viewOf } from "./view.ts";

type Ending = { end: VoiceEnd; by?: Viewer | null; at?: Date };

/** By either of the two, from whichever tab. Whoever ends it second finds it ended. */
export async function endVoiceCall(
  viewer: Viewer,
  { id, end }: { id: string; end: "hung_up" | "failed" | "taken_to_phone" },
): Promise<VoiceCallView> {
  const place = await findCall(db, viewer, id);
  const call = await changeIn(place, async (tx) => {
    const current = await callIn(tx, id);
    return current.endedAt ? current : endIn(tx, current, { end, by: viewer });
  });
  return viewOf(viewer, call);
}

/** The caller holds the place's row. What is left is the record: who, when, and how it ended. */
export async function endIn(tx: Tx, call: Call, { end, by = null, at = now() }: Ending) {
  const { id, customerId, conversationId } = call;
  await tx.voiceCall.update({
    where: { id },
    data: {
      endedAt: at,
      end,
      customerTab: null,
      customerSessionId: null,
      customerSeenAt: null,
      agentTab: null,
      agentSessionId: null,
      agentSeenAt: null,
    },
  });
  const ended = await callIn(tx, id);
  if (conversationId) await appendIn(tx, conversationId, [entryOf(ended, by)]);
  if (by && isStaff(by)) {
    const details = { as: end };
    await audit(tx, by, { action: "voice.end", subjectId: id, customerId, details });
  }
  return ended;
}

const entryOf = (call: Call, by: Viewer | null) => ({
  kind: "voice_ended" as const,
  author: "system" as const,
  content: {
    callId: call.id,
    end: call.end ?? "left",
    seconds: secondsOf(call),
    by: by && sideOf(by, call),
    startedBy: sideOf({ id: call.startedById }, call),
  },
});

/** Whoever lost it while it lives: the page of one of the two, or the conversation, has gone. */
export async function endBecause(call: Call, end: VoiceEnd, isStillSo: (current: Call) => boolean) {
  const ended = await changeIn(call, async (tx) => {
    const current = await callIn(tx, call.id);
    return current.endedAt || !isStillSo(current) ? current : endIn(tx, current, { end });
  });
  return ended.end === end ? 1 : 0;
}

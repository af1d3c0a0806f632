import { registerHandsHook } from "#server/conversations/hands.ts";
import type { Tx } from "#server/platform/db.ts";
import { db } from "#server/platform/db.ts";
import { log } from "#server/platform/log.ts";
import { whenSessionsEnd } from "#server/platform/session-topic.ts";
import { endBecause, endIn } from "./end.ts";
import { notifyParties } from "./place.ts";
import { callIn } from "./view.ts";

/** A call lives no longer than the right of the two to speak with each other. */
export function openVoice() {
  registerHandsHook(endOfMoved);
  whenSessionsEnd((ids) => {
    endOfSessions(ids).catch((error: unknown) =>
      log.error({ err: error }, "calls of ended sessions could not be ended"),
    );
  });
}

/** In the transaction that gives the conversation to somebody else, or ends it. @returns what follows its COMMIT */
async function endOfMoved(tx: Tx, conversationId: string) {
  const live = await tx.voiceCall.findFirst({
    where: { conversationId, endedAt: null },
    select: { id: true, agentId: true },
  });
  if (!live) return null;
  const { agentId, closedAt } = await tx.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: { agentId: true, closedAt: true },
  });
  if (closedAt === null && agentId === live.agentId) return null;
  // Whoever ends the conversation hangs up; nobody else has it then.
  const end = closedAt === null ? "moved" : "hung_up";
  const ended = await endIn(tx, await callIn(tx, live.id), { end });
  return () => notifyParties(ended);
}

/** Signed out, here or everywhere: whoever spoke in it speaks no more. */
export async function endOfSessions(ids: string[]) {
  const calls = await db.voiceCall.findMany({
    where: {
      endedAt: null,
      OR: [{ customerSessionId: { in: ids } }, { agentSessionId: { in: ids } }],
    },
    select: { id: true },
  });
  for (const { id } of calls) await endBecause(await callIn(db, id), "left", () => true);
}

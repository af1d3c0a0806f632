import { v7 as newId } from "uuid";
import type { Prisma } from "#server/platform/prisma/client.ts";
import type { PastLog } from "./past-log.ts";

const ANSWER_SECONDS = 6;

/** The customer rings whoever is there, and hangs up when all is said. @returns the record of it */
export function talkInBrowser(
  log: PastLog,
  customerId: string,
  seconds: number,
): Prisma.VoiceCallCreateManyInput | null {
  const agentId = log.agent?.id;
  if (!agentId) return null;
  const askedAt = log.at;
  const callId = newId({ msecs: askedAt.getTime() });
  log.pass(ANSWER_SECONDS);
  const acceptedAt = log.at;
  log.add("voice_started", "system", { callId });
  log.pass(seconds);
  const ending = { end: "hung_up", by: "customer", startedBy: "customer" } as const;
  log.add("voice_ended", "system", { callId, seconds, ...ending });
  return {
    id: callId,
    conversationId: log.id,
    customerId,
    agentId,
    startedById: customerId,
    askedAt,
    acceptedAt,
    connectedAt: acceptedAt,
    endedAt: log.at,
    end: ending.end,
  };
}

import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { returnAbandoned } from "./abandoned.ts";
import { SILENCE_SECONDS } from "./policy.ts";

let lookedAt: Date | null = null;

/**
 * To be called every few seconds. After a start, a standstill or a jump of the clock the silence was ours: then every
 * agent is taken for heard, and has as long as ever to answer.
 * @returns how many conversations went back to the queue.
 */
export async function watchPresence(at = now()) {
  const wasAway = !lookedAt || Math.abs(+at - +lookedAt) > SILENCE_SECONDS * 1000;
  lookedAt = at;
  if (!wasAway) return returnAbandoned(at);

  await db.agentPresence.updateMany({
    where: {
      OR: [
        { availableAt: { not: null } },
        { agent: { handledConversations: { some: { closedAt: null } } } },
      ],
    },
    data: { seenAt: at },
  });
  return 0;
}

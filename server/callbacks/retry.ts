import type { Tx } from "#server/platform/db.ts";
import { freeStarts } from "./slots.ts";
import { type Found, freeAgents, lockAgents } from "./times.ts";
import { wallTimeIn } from "./time-zones.ts";

const [MORNING, EVENING] = ["08:00", "20:30"];

/** Nobody asked for a time that we choose, so it is none at which people sleep. */
export const isCivil = (timeZone: string) => (at: number) => {
  const clock = wallTimeIn(timeZone, at).slice(11);
  return clock >= MORNING && clock <= EVENING;
};

/**
 * When to try again: as soon as the same agent is free, or anybody, should that one have no time at all. The diaries
 * are held until the transaction ends.
 */
export async function nextRetry(tx: Tx, id: string) {
  const call = await tx.callback.findUniqueOrThrow({
    where: { id },
    select: { agentId: true, topic: true, language: true, timeZone: true },
  });
  const found = await lockAgents(tx, { ...call, except: id });
  const own = found.diaries.filter(({ agentId }) => agentId === call.agentId);
  return firstFree({ ...found, diaries: own }, call) ?? firstFree(found, call);
}

function firstFree(found: Found, { timeZone }: { timeZone: string }) {
  const at = freeStarts(found.diaries, found.within).find(isCivil(timeZone));
  if (at === undefined) return null;
  const startsAt = new Date(at);
  const [agentId] = freeAgents(found, startsAt, timeZone);
  return agentId ? { agentId, startsAt, language: found.language } : null;
}

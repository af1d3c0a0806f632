import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { eachByItself } from "#server/platform/sweeps.ts";
import { endBecause } from "./end.ts";
import { RING_SECONDS, SILENCE_SECONDS } from "./policy.ts";
import { type Call, callIn } from "./view.ts";

const AT_ONCE = 200;

const before = (at: Date, seconds: number) => new Date(+at - seconds * 1000);

/** Nobody stays in a call with a page that has gone, and nobody is asked for ever. @returns how many ended */
export async function endForsaken(at = now()) {
  const silent = { lt: before(at, SILENCE_SECONDS) };
  const rows = await db.voiceCall.findMany({
    where: {
      endedAt: null,
      OR: [
        { acceptedAt: null, askedAt: { lt: before(at, RING_SECONDS) } },
        { customerSeenAt: silent },
        { agentSeenAt: silent },
      ],
    },
    orderBy: { id: "asc" },
    take: AT_ONCE,
    select: { id: true },
  });
  return eachByItself(rows, async ({ id }) => {
    const call = await callIn(db, id);
    const end = call.acceptedAt ? "left" : "not_answered";
    return endBecause(call, end, (current) => isForsaken(current, at));
  });
}

/** Between the look and the lock somebody may have answered, or come back. */
function isForsaken({ acceptedAt, askedAt, customerSeenAt, agentSeenAt }: Call, at: Date) {
  const isSilent = (seenAt: Date | null) => seenAt !== null && seenAt < before(at, SILENCE_SECONDS);
  const isUnanswered = !acceptedAt && askedAt < before(at, RING_SECONDS);
  return isUnanswered || isSilent(customerSeenAt) || isSilent(agentSeenAt);
}

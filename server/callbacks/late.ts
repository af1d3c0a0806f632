import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { notifyCalls } from "./change.ts";
import { ESCALATE_MINUTES } from "./policy.ts";

const AT_ONCE = 100;

/** The row decides: a call that was begun, moved or ended meanwhile is left alone. */
export async function escalateLateCalls(at = now()) {
  const late = {
    endedAt: null,
    escalatedAt: null,
    startsAt: { lte: new Date(+at - ESCALATE_MINUTES * 60_000) },
    attempts: { none: { endedAt: null } },
  };
  const found = await db.callback.findMany({
    where: late,
    orderBy: { startsAt: "asc" },
    take: AT_ONCE,
    select: { id: true },
  });
  if (found.length === 0) return 0;
  const escalated = await db.callback.updateManyAndReturn({
    where: { ...late, id: { in: found.map(({ id }) => id) } },
    data: { escalatedAt: at },
    select: { customerId: true },
  });
  for (const call of escalated) notifyCalls(call);
  return escalated.length;
}

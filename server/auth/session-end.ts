import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { sessionLimitsOf, visibleTo } from "./policy.ts";
import type { EndingView } from "./schema.ts";

/** In seconds from now, as the clocks of browsers are not ours. */
export async function getEnding(viewer: Viewer): Promise<EndingView> {
  const session = await db.session.findFirst({
    where: { ...visibleTo(viewer), id: viewer.sessionId },
    select: { seenAt: true, expiresAt: true },
  });
  if (!session) throw new NotFound();
  const idleAt = session.seenAt.getTime() + sessionLimitsOf(viewer.role).idleMs;
  return {
    idleSeconds: secondsTo(idleAt),
    lifetimeSeconds: secondsTo(session.expiresAt.getTime()),
  };
}

const secondsTo = (at: number) => Math.max(0, Math.round((at - now().getTime()) / 1000));

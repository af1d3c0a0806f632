import { reassignCallsOf } from "#server/callbacks/reassign.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canPlanShifts } from "./policy.ts";

export async function cancelShift(viewer: Viewer, id: string) {
  authorize(canPlanShifts(viewer));
  const reassigned = await db.$transaction(async (tx) => {
    const shift = await tx.shift.findUnique({
      where: { id },
      include: { agent: { select: { name: true } } },
    });
    if (!shift) throw new NotFound();
    if (shift.endsAt <= now()) throw new Conflict("callbacks.shiftOver");
    const { count } = await tx.shift.updateMany({
      where: { id, cancelledAt: null },
      data: { cancelledAt: now() },
    });
    if (count === 0) return null;
    const { agentId, agent, startsAt: from, endsAt: to } = shift;
    const times = { from: from.toISOString(), to: to.toISOString() };
    const details = { name: agent.name, ...times };
    await audit(tx, viewer, { action: "shifts.cancel", subjectId: agentId, details });
    return reassignCallsOf(tx, viewer, agentId, { from, to });
  }, LOCK_TIMEOUT);
  reassigned?.announce();
}

import { lockCallsOf, reassignCallsOf } from "#server/callbacks/reassign.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { tellLeftAlone } from "./alone.ts";
import { mailAbsent, notifyShifts } from "./notify.ts";
import { timesOf } from "./open.ts";
import { lockShiftsOf } from "./place.ts";
import { canPlanShifts } from "./policy.ts";
import { endSwapsOf } from "./swaps-end.ts";

/** Its agent is free of it. What they had given back of it stays open; the place of an open shift is open again. */
export async function cancelShift(viewer: Viewer, id: string) {
  authorize(canPlanShifts(viewer));
  const reassigned = await db.$transaction(async (tx) => {
    const shift = await tx.shift.findUnique({
      where: { id },
      include: { agent: { select: { name: true } } },
    });
    if (!shift) throw new NotFound();
    if (shift.endsAt <= now()) throw new Conflict("callbacks.shiftOver");
    const { agentId, agent, startsAt: from, endsAt: to } = shift;
    await lockShiftsOf(tx, [agentId]);
    await lockCallsOf(tx, [agentId]);
    const { count } = await tx.shift.updateMany({
      where: { id, cancelledAt: null },
      data: { cancelledAt: now() },
    });
    if (count === 0) return null;
    await endSwapsOf(tx, [id]);
    const details = { name: agent.name, ...timesOf(shift) };
    await audit(tx, viewer, { action: "shifts.cancel", subjectId: agentId, details });
    if (agentId !== viewer.id)
      await mailAbsent(tx, [agentId], "cancelled", { by: viewer.name, shift });
    await tellLeftAlone(tx, viewer, shift);
    return reassignCallsOf(tx, viewer, agentId, { from, to });
  }, LOCK_TIMEOUT);
  reassigned?.announce();
  notifyShifts();
}

import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { notifyShifts } from "./notify.ts";
import { mustBePossible, timesOf } from "./open.ts";
import { lockShiftsOf, obstacleFor } from "./place.ts";
import { canPlanShifts } from "./policy.ts";
import { shiftRulesInForce } from "./rules.ts";

type NewShift = { agentId: string; startsAt: Date; endsAt: Date };

/** @throws Conflict when it overlaps another shift of the same agent, or leaves them no rest. */
export async function planShift(viewer: Viewer, shift: NewShift): Promise<{ id: string }> {
  authorize(canPlanShifts(viewer));
  mustBePossible(shift, (await shiftRulesInForce()).longestHours);
  const { agentId } = shift;
  const planned = await db.$transaction(async (tx) => {
    const agent = await tx.person.findFirst({
      where: { id: agentId, role: { not: "customer" }, deactivatedAt: null },
      select: { name: true },
    });
    if (!agent) throw new NotFound();
    await lockShiftsOf(tx, [agentId]);
    await mustKeepRules(tx, shift, agent.name);
    const [row] = await tx.shift.createManyAndReturn({
      data: [{ ...shift, createdAt: now() }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!row) throw new Conflict("callbacks.shiftOverlaps", { name: agent.name });
    const details = { name: agent.name, ...timesOf(shift) };
    await audit(tx, viewer, { action: "shifts.plan", subjectId: agentId, details });
    return row;
  }, LOCK_TIMEOUT);
  notifyShifts();
  return planned;
}

async function mustKeepRules(tx: Tx, { agentId, startsAt, endsAt }: NewShift, name: string) {
  const work = { startsAt, endsAt, topic: null, language: null };
  const obstacle = await obstacleFor(tx, agentId, { work });
  if (obstacle === "overlap") throw new Conflict("callbacks.shiftOverlaps", { name });
  if (obstacle === "away" || obstacle === "rest" || obstacle === "week" || obstacle === "alone")
    throw new Conflict(`shifts.planned.${obstacle}`, { name });
}

import { isOnGrid } from "#server/callbacks/slots.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { canPlanShifts } from "./policy.ts";

type NewShift = { agentId: string; startsAt: Date; endsAt: Date };

const HOUR = 3_600_000;
const LONGEST_HOURS = 14;
const DAYS_AHEAD = 90;

/** @throws Conflict when it overlaps another shift of the same agent. */
export async function planShift(viewer: Viewer, shift: NewShift): Promise<{ id: string }> {
  authorize(canPlanShifts(viewer));
  mustBePossible(shift);
  const { agentId, startsAt, endsAt } = shift;
  return db.$transaction(async (tx) => {
    const agent = await tx.person.findFirst({
      where: { id: agentId, role: { not: "customer" }, deactivatedAt: null },
      select: { name: true },
    });
    if (!agent) throw new NotFound();
    const [row] = await tx.shift.createManyAndReturn({
      data: [{ ...shift, createdAt: now() }],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!row) throw new Conflict("callbacks.shiftOverlaps", { name: agent.name });
    const times = { from: startsAt.toISOString(), to: endsAt.toISOString() };
    const details = { name: agent.name, ...times };
    await audit(tx, viewer, { action: "shifts.plan", subjectId: agentId, details });
    return row;
  });
}

function mustBePossible({ startsAt, endsAt }: NewShift) {
  const hours = (+endsAt - +startsAt) / HOUR;
  if (hours <= 0) throw new Invalid("callbacks.shiftEmpty");
  if (hours > LONGEST_HOURS) throw new Invalid("callbacks.shiftTooLong", { hours: LONGEST_HOURS });
  if (+startsAt <= +now()) throw new Invalid("callbacks.shiftPast");
  if (+startsAt > +now() + DAYS_AHEAD * 24 * HOUR)
    throw new Invalid("callbacks.shiftTooFar", { days: DAYS_AHEAD });
  if (!isOnGrid(+startsAt) || !isOnGrid(+endsAt)) throw new Invalid("callbacks.offGrid");
}

import { isOnGrid } from "#server/callbacks/slots.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { notifyShifts } from "./notify.ts";
import { live, lockOpenShifts } from "./place.ts";
import { canPlanShifts } from "./policy.ts";
import { shiftRulesInForce } from "./rules.ts";
import type { NewOpenShift } from "./schema.ts";
import { hoursOf, type Span } from "./working-time.ts";

const DAYS_AHEAD = 90;
const DAY = 86_400_000;

/** Work for whoever claims it. */
export async function openShift(viewer: Viewer, shift: NewOpenShift): Promise<{ id: string }> {
  authorize(canPlanShifts(viewer));
  mustBePossible(shift, (await shiftRulesInForce()).longestHours);
  const { id } = await db.$transaction(async (tx) => {
    const open = await tx.openShift.create({
      data: { ...shift, cause: "planned", createdById: viewer.id, createdAt: now() },
      select: { id: true },
    });
    const details = { seats: shift.seats, ...timesOf(shift) };
    await audit(tx, viewer, { action: "shifts.open", subjectId: open.id, details });
    return open;
  });
  notifyShifts();
  return { id };
}

/** Nobody claims it any more; whoever has a place of it keeps that, and what was offered here is its agent's again. */
export async function closeOpenShift(viewer: Viewer, id: string) {
  authorize(canPlanShifts(viewer));
  await db.$transaction(async (tx) => {
    await lockOpenShifts(tx, [id]);
    const open = await tx.openShift.findUnique({ where: { id } });
    if (!open) throw new NotFound();
    if (open.cancelledAt) return;
    await tx.openShift.update({ where: { id }, data: { cancelledAt: now() } });
    if (open.replacesId)
      await tx.shift.updateMany({
        where: { id: open.replacesId, ...live },
        data: { releasedAt: null },
      });
    const details = timesOf(open);
    await audit(tx, viewer, { action: "shifts.close", subjectId: id, details });
  });
  notifyShifts();
}

export const timesOf = ({ startsAt, endsAt }: Span) => ({
  from: startsAt.toISOString(),
  to: endsAt.toISOString(),
});

/** @throws Invalid for what no screen of ours would ask for; Conflict never: nobody is in it yet. */
export function mustBePossible(shift: Span, longestHours: number) {
  const { startsAt, endsAt } = shift;
  if (endsAt <= startsAt) throw new Invalid("callbacks.shiftEmpty");
  if (hoursOf(shift) > longestHours)
    throw new Invalid("callbacks.shiftTooLong", { hours: longestHours });
  if (startsAt <= now()) throw new Invalid("callbacks.shiftPast");
  if (+startsAt > +now() + DAYS_AHEAD * DAY)
    throw new Invalid("callbacks.shiftTooFar", { days: DAYS_AHEAD });
  if (!isOnGrid(+startsAt) || !isOnGrid(+endsAt)) throw new Invalid("callbacks.offGrid");
}

/** A shift that has begun can no longer be given to anybody else. */
export function mustNotHaveBegun({ startsAt }: Span) {
  if (startsAt <= now()) throw new Conflict("shifts.begun");
}

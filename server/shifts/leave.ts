import { addDays } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { audit } from "#server/platform/audit.ts";
import { dayStart } from "#server/callbacks/time-zones.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { notifyShifts } from "./notify.ts";
import { timesOf } from "./open.ts";
import { live, lockShiftsOf } from "./place.ts";
import { canWorkShifts } from "./policy.ts";
import type { LeaveView, NewLeave } from "./schema.ts";
import type { Span } from "./working-time.ts";

const MOST = 30;
const MOST_DAYS = 366;

/** The viewer's own that are not over, by the calendar where they live. */
export async function listLeave(viewer: Viewer): Promise<LeaveView[]> {
  authorize(canWorkShifts(viewer));
  const rows = await db.leave.findMany({
    where: { agentId: viewer.id, endsAt: { gt: now() } },
    orderBy: { startsAt: "asc" },
    take: MOST,
  });
  return rows.map((row) => ({ id: row.id, ...daysOf(row, viewer.timeZone) }));
}

/** Both days are the first and the last one of it. */
export const daysOf = ({ startsAt, endsAt }: Span, timeZone: string) => ({
  from: dayIn(timeZone, startsAt),
  until: dayIn(timeZone, new Date(+endsAt - 1)),
});

/** @throws Conflict while a shift of theirs lies in it: whoever goes away finds somebody for it first */
export async function takeLeave(
  viewer: Viewer,
  { from, until }: NewLeave,
): Promise<{ id: string }> {
  authorize(canWorkShifts(viewer));
  const { timeZone } = viewer;
  const today = dayIn(timeZone);
  if (from < today) throw new Invalid("shifts.leavePast");
  if (until > addDays(today, MOST_DAYS)) throw new Invalid("shifts.leaveTooFar");
  const span = {
    startsAt: new Date(dayStart(timeZone, from)),
    endsAt: new Date(dayStart(timeZone, addDays(until, 1))),
  };
  const taken = await db.$transaction(async (tx) => {
    await lockShiftsOf(tx, [viewer.id]);
    await mustBeFree(tx, viewer, span);
    const { id } = await tx.leave.create({
      data: { agentId: viewer.id, ...span, createdAt: now() },
      select: { id: true },
    });
    await audit(tx, viewer, { action: "shifts.takeLeave", subjectId: id, details: timesOf(span) });
    return { id };
  }, LOCK_TIMEOUT);
  notifyShifts();
  return taken;
}

async function mustBeFree(tx: Tx, { id: agentId }: Viewer, { startsAt, endsAt }: Span) {
  const then = { agentId, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } };
  const [shifts, leaves, ahead] = await Promise.all([
    tx.shift.count({ where: { ...then, ...live } }),
    tx.leave.count({ where: then }),
    tx.leave.count({ where: { agentId, endsAt: { gt: now() } } }),
  ]);
  if (shifts > 0) throw new Conflict("shifts.leaveHasShifts", { count: shifts });
  if (leaves > 0) throw new Conflict("shifts.leaveTwice");
  if (ahead >= MOST) throw new Conflict("shifts.leaveTooMany", { count: MOST });
}

/** Back earlier, or never away: shifts of those days can be taken again. */
export async function endLeave(viewer: Viewer, id: string) {
  authorize(canWorkShifts(viewer));
  await db.$transaction(async (tx) => {
    const leave = await tx.leave.findFirst({ where: { id, agentId: viewer.id } });
    if (!leave) throw new NotFound();
    await tx.leave.delete({ where: { id } });
    await audit(tx, viewer, { action: "shifts.endLeave", subjectId: id, details: timesOf(leave) });
  });
  notifyShifts();
}

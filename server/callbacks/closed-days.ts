import { notifyDesks } from "#server/conversations/topics.ts";
import { audit } from "#server/platform/audit.ts";
import { addDays, dateOf, dayOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Invalid } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { canCloseDays } from "./policy.ts";
import { reassignCallsDuring } from "./reassign.ts";
import type { ClosedDayView, DayClosed, NewClosedDay } from "./schema.ts";
import { dayStart } from "./time-zones.ts";

const MOST = 60;
const DAYS_AHEAD = 400;

/** Days on which nobody is called, from today on. */
export async function listClosedDays(viewer: Viewer): Promise<ClosedDayView[]> {
  authorize(isStaff(viewer));
  const days = await db.closedDay.findMany({
    where: { reopenedAt: null, endsAt: { gt: now() } },
    orderBy: { on: "asc" },
    take: MOST,
  });
  return days.map(({ id, on, name }) => ({ id, on: dayOf(on), name }));
}

/** How many booked calls closing that day would move. */
export async function previewClosing(viewer: Viewer, { on }: { on: string }) {
  authorize(canCloseDays(viewer));
  const { from, to } = spanOf(viewer, on);
  const calls = await db.callback.count({
    where: {
      endedAt: null,
      startsAt: { gte: from, lt: to },
      attempts: { none: { endedAt: null } },
    },
  });
  return { calls };
}

/**
 * In the zone of whoever closes it. Calls of that day go to the next free time, with a mail; one for which there is
 * none ends, with a mail, too. @throws Conflict when it is closed already
 */
export async function closeDay(viewer: Viewer, { on, name }: NewClosedDay): Promise<DayClosed> {
  authorize(canCloseDays(viewer));
  mustBeAhead(viewer, on);
  const span = spanOf(viewer, on);
  const { announce, ...fates } = await db.$transaction(
    (tx) =>
      reassignCallsDuring(tx, viewer, span, async () => {
        const { count } = await tx.closedDay.createMany({
          data: [
            {
              on: dateOf(on),
              name,
              startsAt: span.from,
              endsAt: span.to,
              createdById: viewer.id,
              createdAt: now(),
            },
          ],
          skipDuplicates: true,
        });
        if (count === 0) throw new Conflict("callbacks.dayClosed");
        const details = { name, on };
        await audit(tx, viewer, { action: "callbacks.closeDay", details });
      }),
    LOCK_TIMEOUT,
  );
  announce();
  notifyDesks({ changed: "callbacks" });
  return { moved: fates.moved, ended: fates.ended, calls: fates.rearranged };
}

/** Its times can be booked again; what was moved stays where it is. */
export async function reopenDay(viewer: Viewer, { id }: { id: string }) {
  authorize(canCloseDays(viewer));
  await db.$transaction(async (tx) => {
    const [day] = await tx.closedDay.updateManyAndReturn({
      where: { id, reopenedAt: null },
      data: { reopenedAt: now() },
    });
    if (!day) return;
    const details = { name: day.name, on: dayOf(day.on) };
    await audit(tx, viewer, { action: "callbacks.reopenDay", details });
  });
  notifyDesks({ changed: "callbacks" });
}

function mustBeAhead(viewer: Viewer, on: string) {
  const today = dayIn(viewer.timeZone);
  if (on < today) throw new Invalid("callbacks.dayPast");
  if (on > addDays(today, DAYS_AHEAD)) throw new Invalid("callbacks.dayTooFar");
}

const spanOf = ({ timeZone }: Viewer, on: string) => ({
  from: dayStart(timeZone, on),
  to: dayStart(timeZone, addDays(on, 1)),
});

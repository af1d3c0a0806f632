import { audit } from "#server/platform/audit.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { lockNames, LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { notifyShifts } from "#server/shifts/notify.ts";
import { timesOf } from "#server/shifts/open.ts";
import { canPlanStaffing } from "./policy.ts";
import type { Opened, SeenGap } from "./schema.ts";
import { weekFor } from "./week.ts";
import { gapsOf, isTakeable, type WeekGap } from "./week-gaps.ts";

/** @throws Conflict when nobody can take it, or it is filled or opened meanwhile, or is another one: under the lock it is looked at anew. */
export async function openGap(viewer: Viewer, gap: SeenGap): Promise<Opened> {
  authorize(canPlanStaffing(viewer));
  const day = dayIn(viewer.timeZone, gap.startsAt);
  return openLocked(viewer, day, (gaps, canTake) => {
    const same = gaps.find((one) => isSame(one, gap));
    if (!same) throw new Conflict("planner.gapGone");
    if (!canTake(same)) throw new Conflict("planner.nobodyCan");
    return [same];
  });
}

/** All that are left of that week and that anybody can take; of two who open them at once, the second one finds none. */
export async function openGaps(
  viewer: Viewer,
  { day }: { day?: string | undefined },
): Promise<Opened> {
  authorize(canPlanStaffing(viewer));
  return openLocked(viewer, day, (gaps, canTake) => gaps.filter(canTake));
}

async function openLocked(
  viewer: Viewer,
  day: string | undefined,
  chosen: (gaps: WeekGap[], canTake: (gap: WeekGap) => boolean) => WeekGap[],
) {
  const opened = await db.$transaction(async (tx) => {
    await lockPlanning(tx);
    const week = await weekFor({ day, timeZone: viewer.timeZone });
    const gaps = chosen(gapsOf(week), isTakeable(week));
    for (const gap of gaps) await openFor(tx, gap, viewer);
    return told(gaps);
  }, LOCK_TIMEOUT);
  notifyShifts();
  return opened;
}

/** Planners' zones differ, and so do the weeks of two of them: who opens gaps does so alone. */
export const lockPlanning = (tx: Tx) => lockNames(tx, "plannedWeek", ["gaps"]);

/** @param viewer null: it opens by itself */
export async function openFor(tx: Tx, gap: WeekGap, viewer: Viewer | null) {
  const { language, topic, seats, surgePercent } = gap;
  const [startsAt, endsAt] = [new Date(gap.startsAt), new Date(gap.endsAt)];
  const { id } = await tx.openShift.create({
    data: {
      startsAt,
      endsAt,
      language,
      topic,
      seats,
      surgePercent,
      cause: "gap",
      createdById: viewer?.id ?? null,
      createdAt: now(),
    },
    select: { id: true },
  });
  const details = { seats, ...timesOf({ startsAt, endsAt }) };
  if (viewer) await audit(tx, viewer, { action: "shifts.open", subjectId: id, details });
}

const told = (gaps: WeekGap[]): Opened => ({
  opened: gaps.length,
  seats: gaps.reduce((sum, { seats }) => sum + seats, 0),
});

const isSame = (gap: WeekGap, seen: SeenGap) =>
  gap.startsAt === +seen.startsAt &&
  gap.endsAt === +seen.endsAt &&
  gap.language === seen.language &&
  gap.topic === seen.topic &&
  gap.seats === seen.seats;

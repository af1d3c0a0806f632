import { lockCallsOf, reassignCallsOf } from "#server/callbacks/reassign.ts";
import { setAvailable } from "#server/desk/presence.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { tellLeftAlone } from "./alone.ts";
import { hasPlace, lockedOpenShift, takePlace } from "./claim.ts";
import { chanceOf, queueFor } from "./demand.ts";
import { notifyShifts } from "./notify.ts";
import { timesOf } from "./open.ts";
import { live, lockShiftsOf, obstacleFor, refusalFor } from "./place.ts";
import { canWorkShifts } from "./policy.ts";
import type { Span } from "./working-time.ts";

const MINUTE = 60_000;

/**
 * A shift from now on: the place of an open one that runs, or a short one of their own while somebody waits or cover
 * is short. New conversations reach them from here on.
 * @throws Conflict when nobody is needed, or their rest, week or next shift leaves no half hour
 */
export async function goOnline(viewer: Viewer): Promise<{ id: string; until: string }> {
  authorize(canWorkShifts(viewer));
  const at = now();
  const { running, place, span, rules, rest } = await chanceOf(viewer, at);
  if (running) throw new Conflict("shifts.onShift");
  if (!place) await mustBeNeeded(viewer, at);
  if (!span) throw new Conflict(`shifts.online.${rest}`, { hours: rules.restHours });
  const shift = await db.$transaction(
    (tx) =>
      place
        ? takeRunning(tx, viewer, { openShiftId: place.id, span })
        : beginAlone(tx, viewer, { span, surgePercent: rules.rushPercent }),
    LOCK_TIMEOUT,
  );
  await setAvailable(viewer, { available: true });
  notifyShifts();
  return { id: shift.id, until: shift.endsAt.toISOString() };
}

async function mustBeNeeded(viewer: Viewer, at: Date) {
  const { waiting, isCoverShort } = await queueFor(viewer, at);
  if (waiting === 0 && !isCoverShort) throw new Conflict("shifts.online.no_demand");
}

async function takeRunning(
  tx: Tx,
  viewer: Viewer,
  { openShiftId, span }: { openShiftId: string; span: Span },
) {
  const open = await lockedOpenShift(tx, openShiftId);
  if (!(await hasPlace(tx, open))) throw new Conflict("shifts.placeGoneNow");
  const { shift } = await takePlace(tx, viewer, { open, span, origin: "on_demand" });
  return shift;
}

async function beginAlone(
  tx: Tx,
  viewer: Viewer,
  { span, surgePercent }: { span: Span; surgePercent: number },
) {
  await lockShiftsOf(tx, [viewer.id]);
  const work = { ...span, topic: null, language: null };
  const obstacle = await obstacleFor(tx, viewer.id, { work });
  if (obstacle === "overlap") throw new Conflict("shifts.onShift");
  if (obstacle) throw await refusalFor(tx, obstacle, work);
  const shift = await tx.shift.create({
    data: { agentId: viewer.id, ...span, origin: "on_demand", surgePercent, createdAt: now() },
  });
  const details = timesOf(span);
  await audit(tx, viewer, { action: "shifts.goOnline", subjectId: shift.id, details });
  return shift;
}

/**
 * Only what they began by going online: a shift that was planned or claimed is worked, or given back before. What was
 * over within its first minute was none.
 */
export async function endOnline(viewer: Viewer, id: string) {
  authorize(canWorkShifts(viewer));
  const reassigned = await db.$transaction(async (tx) => {
    await lockShiftsOf(tx, [viewer.id]);
    const at = now();
    const shift = await tx.shift.findFirst({
      where: { id, agentId: viewer.id, origin: "on_demand", ...live, endsAt: { gt: at } },
    });
    if (!shift) throw new Conflict("shifts.onlineOver");
    await lockCallsOf(tx, [viewer.id]);
    // It began with its minute, and so it ends: whoever is needed again at once begins where it ended.
    const endsAt = new Date(Math.floor(+at / MINUTE) * MINUTE);
    const isWorked = endsAt > shift.startsAt;
    await tx.shift.update({ where: { id }, data: isWorked ? { endsAt } : { cancelledAt: at } });
    const details = timesOf({ startsAt: shift.startsAt, endsAt });
    await audit(tx, viewer, { action: "shifts.endOnline", subjectId: id, details });
    await tellLeftAlone(tx, viewer, { agentId: viewer.id, startsAt: endsAt, endsAt: shift.endsAt });
    return reassignCallsOf(tx, viewer, viewer.id, { from: endsAt, to: shift.endsAt });
  }, LOCK_TIMEOUT);
  reassigned.announce();
  await setAvailable(viewer, { available: false });
  notifyShifts();
}

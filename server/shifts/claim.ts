import { lockCallsOf, reassignCallsOf } from "#server/callbacks/reassign.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import type { OpenShift, Shift } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { tellLeftAlone } from "./alone.ts";
import { openShiftsFor } from "./open-list.ts";
import { mailAbsent, notifyShifts } from "./notify.ts";
import { mustNotHaveBegun, timesOf } from "./open.ts";
import {
  createFrom,
  live,
  lockOpenShifts,
  lockShiftsOf,
  obstacleFor,
  refusalFor,
  takenAt,
} from "./place.ts";
import { canWorkShifts } from "./policy.ts";
import type { Span } from "./working-time.ts";

/**
 * One of many who want the last place gets it. Whoever claims a place twice has it once.
 * @throws Conflict with the ids of what is open for the viewer instead
 */
export async function claimShift(viewer: Viewer, id: string): Promise<{ id: string }> {
  authorize(canWorkShifts(viewer));
  const claimed = await db.$transaction(async (tx) => {
    const open = await lockedOpenShift(tx, id);
    const own = await tx.shift.findFirst({
      where: { openShiftId: id, agentId: viewer.id, ...live },
    });
    if (own) return { shift: own, announce: () => {} };
    if (!(await hasPlace(tx, open))) return null;
    mustNotHaveBegun(open);
    return takePlace(tx, viewer, { open, span: open, origin: "claimed" });
  }, LOCK_TIMEOUT);
  if (!claimed) throw await placeGone(viewer);
  claimed.announce();
  notifyShifts();
  return { id: claimed.shift.id };
}

/** Its row decides who gets the last place, and comes before every other lock. */
export async function lockedOpenShift(tx: Tx, id: string) {
  await lockOpenShifts(tx, [id]);
  const open = await tx.openShift.findUnique({ where: { id } });
  if (!open) throw new NotFound();
  return open;
}

export async function hasPlace(tx: Tx, { id, seats, cancelledAt }: OpenShift) {
  if (cancelledAt) return false;
  return (await tx.shift.count({ where: { openShiftId: id, ...takenAt(now()) } })) < seats;
}

type Taking = { open: OpenShift; span: Span; origin: "claimed" | "on_demand" };

/** The caller has locked the open shift. Whoever had given this place back and still holds it is free of it now. */
export async function takePlace(tx: Tx, viewer: Viewer, { open, span, origin }: Taking) {
  await lockShiftsOf(tx, [viewer.id]);
  const { startsAt, endsAt } = span;
  const work = { startsAt, endsAt, topic: open.topic, language: open.language };
  const given = await heldStill(tx, open);
  const obstacle = await obstacleFor(tx, viewer.id, { work, insteadOf: given?.id ?? null });
  if (obstacle) throw await refusalFor(tx, obstacle, work);
  if (given) await lockCallsOf(tx, [viewer.id, given.agentId]);
  const shift = await createFrom(tx, viewer.id, {
    open,
    startsAt,
    endsAt,
    origin,
    createdAt: now(),
  });
  await audit(tx, viewer, {
    action: "shifts.claim",
    subjectId: open.id,
    details: { ...timesOf(span) },
  });
  const announce = given ? await replace(tx, viewer, given) : () => {};
  return { shift, announce };
}

const heldStill = (tx: Tx, { replacesId }: OpenShift) =>
  replacesId ? tx.shift.findFirst({ where: { id: replacesId, ...live } }) : null;

async function replace(tx: Tx, viewer: Viewer, given: Shift) {
  await tx.shift.update({ where: { id: given.id }, data: { cancelledAt: now() } });
  await mailAbsent(tx, [given.agentId], "replaced", { by: viewer.name, shift: given });
  await tellLeftAlone(tx, viewer, given);
  const { startsAt: from, endsAt: to } = given;
  const { announce } = await reassignCallsOf(tx, viewer, given.agentId, { from, to });
  return announce;
}

async function placeGone(viewer: Viewer) {
  const alternatives = (await openShiftsFor(viewer))
    .filter(({ obstacle }) => obstacle === null)
    .map(({ id }) => id);
  return new Conflict("shifts.placeGone", { count: alternatives.length, alternatives });
}

import { lockCallsOf, reassignCallsOf } from "#server/callbacks/reassign.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { tellLeftAlone } from "./alone.ts";
import { colleaguesFor } from "./colleagues.ts";
import { mailAbsent, notifyShifts } from "./notify.ts";
import { mustNotHaveBegun, timesOf } from "./open.ts";
import { lockOpenShifts, lockShiftsOf } from "./place.ts";
import { canWorkShifts } from "./policy.ts";
import { shiftRulesInForce } from "./rules.ts";
import { endSwapsOf } from "./swaps-end.ts";

const HOUR = 3_600_000;

/**
 * Long before its start a shift is open again at once; close to it, it stays its agent's until somebody has claimed
 * the place of it, or a lead has taken it off.
 */
export async function releaseShift(viewer: Viewer, id: string): Promise<{ isReplaced: boolean }> {
  authorize(canWorkShifts(viewer));
  const released = await db.$transaction(async (tx) => {
    const shift = await lockedOwnShift(tx, viewer, id);
    if (shift.releasedAt) return null;
    mustNotHaveBegun(shift);
    const needsReplacement = isClose(shift, (await shiftRulesInForce(tx)).releaseHours, now());
    if (!needsReplacement) await lockCallsOf(tx, [viewer.id]);
    await tx.shift.update({
      where: { id },
      data: { releasedAt: now(), cancelledAt: needsReplacement ? null : now() },
    });
    const work = await reopen(tx, viewer, shift);
    await endSwapsOf(tx, [id]);
    const details = { ...timesOf(shift), as: needsReplacement ? "later" : "now" };
    await audit(tx, viewer, { action: "shifts.release", subjectId: id, details });
    if (needsReplacement) {
      const colleagues = await colleaguesFor(tx, work, viewer.id);
      await mailAbsent(tx, colleagues, "replacementNeeded", { by: viewer.name, shift });
      return { announce: () => {}, isReplaced: false };
    }
    await tellLeftAlone(tx, viewer, shift);
    const { startsAt: from, endsAt: to } = shift;
    const { announce } = await reassignCallsOf(tx, viewer, viewer.id, { from, to });
    return { announce, isReplaced: true };
  }, LOCK_TIMEOUT);
  released?.announce();
  notifyShifts();
  return { isReplaced: released?.isReplaced ?? false };
}

/** What was given back and nobody has claimed yet stays one's own after all. */
export async function keepShift(viewer: Viewer, id: string) {
  authorize(canWorkShifts(viewer));
  await db.$transaction(async (tx) => {
    const shift = await lockedOwnShift(tx, viewer, id);
    if (!shift.releasedAt) return;
    await tx.shift.update({ where: { id }, data: { releasedAt: null } });
    await tx.openShift.update({ where: { replacesId: id }, data: { cancelledAt: now() } });
    await audit(tx, viewer, { action: "shifts.keep", subjectId: id, details: timesOf(shift) });
  }, LOCK_TIMEOUT);
  notifyShifts();
}

export const isClose = ({ startsAt }: { startsAt: Date }, hours: number, at: Date) =>
  +startsAt - +at < hours * HOUR;

const whole = { openShift: true, reopened: { select: { id: true } } } as const;

type OwnShift = Prisma.ShiftGetPayload<{ include: typeof whole }>;

/** @throws Conflict when it is somebody else's meanwhile, or nobody's */
async function lockedOwnShift(tx: Tx, viewer: Viewer, id: string): Promise<OwnShift> {
  const mine = { id, agentId: viewer.id };
  const known = await tx.shift.findFirst({ where: mine, include: whole });
  if (!known) throw new NotFound();
  await lockOpenShifts(tx, [known.reopened?.id ?? null]);
  await lockShiftsOf(tx, [viewer.id]);
  const shift = await tx.shift.findFirst({ where: mine, include: whole });
  if (!shift || shift.cancelledAt) throw new Conflict("shifts.notYours");
  return shift;
}

/** Given back a second time, it is the same place as the first time. */
async function reopen(tx: Tx, viewer: Viewer, { id, startsAt, endsAt, ...shift }: OwnShift) {
  const work = {
    startsAt,
    endsAt,
    topic: shift.openShift?.topic ?? null,
    language: shift.openShift?.language ?? null,
  };
  await tx.openShift.upsert({
    where: { replacesId: id },
    create: {
      ...work,
      seats: 1,
      surgePercent: shift.surgePercent,
      cause: "released",
      replacesId: id,
      createdById: viewer.id,
      createdAt: now(),
    },
    update: { cancelledAt: null },
  });
  return work;
}

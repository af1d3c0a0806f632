import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, Invalid, NotFound } from "#server/platform/errors.ts";
import { isTaken } from "#server/platform/is-taken.ts";
import { areStaff, authorize, type Viewer } from "#server/platform/viewer.ts";
import { mailAbsent, notifyShifts } from "./notify.ts";
import { mustNotHaveBegun, timesOf } from "./open.ts";
import { obstacleFor, refusalFor } from "./place.ts";
import { canWorkShifts } from "./policy.ts";
import type { NewSwap } from "./schema.ts";
import { workOf } from "./work-view.ts";

/** The colleague decides. Several can be asked about one shift: whoever agrees first has it. */
export async function askForSwap(viewer: Viewer, swap: NewSwap): Promise<{ id: string }> {
  authorize(canWorkShifts(viewer));
  if (swap.toAgentId === viewer.id) throw new Invalid("shifts.swapWithOneself");
  const asked = await db
    .$transaction(async (tx) => {
      const { from, to } = await swappable(tx, viewer, swap);
      await mustFit(tx, { from, to, toAgentId: swap.toAgentId });
      const { id } = await tx.shiftSwap.create({
        data: { ...swap, askedAt: now() },
        select: { id: true },
      });
      const details = { ...timesOf(from), name: await nameOf(tx, swap.toAgentId) };
      await audit(tx, viewer, { action: "shifts.askForSwap", subjectId: from.id, details });
      const news = { by: viewer.name, shift: from, inReturn: to };
      await mailAbsent(tx, [swap.toAgentId], "swapAsked", news);
      return { id };
    })
    .catch((error: unknown) => {
      if (isTaken(error)) throw new Conflict("shifts.alreadyAsked");
      throw error;
    });
  notifyShifts();
  return asked;
}

export async function withdrawSwap(viewer: Viewer, id: string) {
  authorize(canWorkShifts(viewer));
  const { count } = await db.shiftSwap.updateMany({
    where: { id, fromShift: { agentId: viewer.id }, endedAt: null },
    data: { end: "withdrawn", endedAt: now() },
  });
  if (count === 0) throw new Conflict("shifts.swapOver");
  notifyShifts();
}

const whole = { openShift: true } as const;

async function swappable(tx: Tx, viewer: Viewer, { fromShiftId, toShiftId, toAgentId }: NewSwap) {
  const [from, to, colleague] = await Promise.all([
    shiftOf(tx, viewer.id, fromShiftId),
    toShiftId ? shiftOf(tx, toAgentId, toShiftId) : null,
    tx.person.findFirst({ where: { id: toAgentId, ...areStaff, deactivatedAt: null } }),
  ]);
  if (!from || !colleague || (toShiftId && !to)) throw new NotFound();
  for (const shift of [from, to]) {
    if (!shift) continue;
    if (shift.cancelledAt || shift.releasedAt) throw new Conflict("shifts.notYours");
    mustNotHaveBegun(shift);
  }
  return { from, to };
}

const shiftOf = (tx: Tx, agentId: string, id: string) =>
  tx.shift.findFirst({ where: { id, agentId }, include: whole });

type Pair = Awaited<ReturnType<typeof swappable>> & { toAgentId: string };

/** Both keep their rest and their week, with what they give away no longer theirs. */
export async function mustFit(tx: Tx, { from, to, toAgentId }: Pair) {
  const taking = workOf(from);
  const without = to ? [to.id] : [];
  const theirs = await obstacleFor(tx, toAgentId, { work: taking, without });
  if (theirs) throw new Conflict(`shifts.colleagueObstacle.${theirs}`);
  if (!to) return;
  const giving = workOf(to);
  const ours = await obstacleFor(tx, from.agentId, { work: giving, without: [from.id] });
  if (ours) throw await refusalFor(tx, ours, giving);
}

export async function nameOf(tx: Tx, id: string) {
  const { name } = await tx.person.findUniqueOrThrow({ where: { id }, select: { name: true } });
  return name;
}

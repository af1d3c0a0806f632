import { lockCallsOf, reassignCallsOf } from "#server/callbacks/reassign.ts";
import { audit } from "#server/platform/audit.ts";
import { now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { LOCK_TIMEOUT } from "#server/platform/locks.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { authorize, type Viewer } from "#server/platform/viewer.ts";
import { tellLeftAlone } from "./alone.ts";
import { mailAbsent, notifyShifts } from "./notify.ts";
import { timesOf } from "./open.ts";
import { lockOpenShifts, lockShiftsOf, obstacleFor, refusalFor } from "./place.ts";
import { canWorkShifts } from "./policy.ts";
import { nameOf } from "./swap-ask.ts";
import { endSwapsOf } from "./swaps-end.ts";
import { workOf } from "./work-view.ts";

/**
 * Agreed to, each of the two has a new shift, and what they had is cancelled.
 * @throws Conflict when it was answered or taken back, or one of the shifts is no longer whose it was
 */
export async function answerSwap(viewer: Viewer, { id, agree }: { id: string; agree: boolean }) {
  authorize(canWorkShifts(viewer));
  const known = await findSwap(db, viewer, id);
  const outcome = await db.$transaction(async (tx) => {
    if (agree) await lockBoth(tx, known);
    const swap = await findSwap(tx, viewer, id);
    const { count } = await tx.shiftSwap.updateMany({
      where: { id, endedAt: null },
      data: { end: endOf(swap, agree), endedAt: now() },
    });
    if (count === 0) throw new Conflict("shifts.swapOver");
    if (agree && isStale(swap)) return null;
    const news = { by: viewer.name, shift: swap.fromShift, inReturn: swap.toShift };
    const mail = agree ? "swapAgreed" : "swapDeclined";
    await mailAbsent(tx, [swap.fromShift.agentId], mail, news);
    return agree ? changePlaces(tx, viewer, swap) : [];
  }, LOCK_TIMEOUT);
  notifyShifts();
  if (!outcome) throw new Conflict("shifts.swapStale");
  for (const announce of outcome) announce();
}

const whole = {
  fromShift: { include: { openShift: true } },
  toShift: { include: { openShift: true } },
} as const;

type Swap = Prisma.ShiftSwapGetPayload<{ include: typeof whole }>;
type Shift = Swap["fromShift"];

async function findSwap(tx: Pick<Tx, "shiftSwap">, viewer: Viewer, id: string): Promise<Swap> {
  const swap = await tx.shiftSwap.findFirst({
    where: { id, toAgentId: viewer.id },
    include: whole,
  });
  if (!swap) throw new NotFound();
  return swap;
}

async function lockBoth(tx: Tx, { fromShift, toShift, toAgentId }: Swap) {
  const agents = [fromShift.agentId, toAgentId];
  await lockOpenShifts(tx, [fromShift.openShiftId, toShift?.openShiftId ?? null]);
  await lockShiftsOf(tx, agents);
  await lockCallsOf(tx, agents);
}

function endOf(swap: Swap, agree: boolean) {
  if (!agree) return "declined";
  return isStale(swap) ? "stale" : "agreed";
}

const isStale = ({ fromShift, toShift }: Swap) =>
  [fromShift, toShift].some((shift) => shift !== null && !isStillTheirs(shift));

const isStillTheirs = ({ cancelledAt, releasedAt, startsAt }: Shift) =>
  !cancelledAt && !releasedAt && startsAt > now();

async function changePlaces(tx: Tx, viewer: Viewer, { fromShift, toShift, toAgentId }: Swap) {
  const shifts = toShift ? [fromShift, toShift] : [fromShift];
  const ids = shifts.map(({ id }) => id);
  await tx.shift.updateMany({ where: { id: { in: ids } }, data: { cancelledAt: now() } });
  await endSwapsOf(tx, ids);
  await give(tx, fromShift, { to: toAgentId, isViewer: true });
  if (toShift) await give(tx, toShift, { to: fromShift.agentId, isViewer: false });
  const details = { ...timesOf(fromShift), name: await nameOf(tx, fromShift.agentId) };
  await audit(tx, viewer, { action: "shifts.swap", subjectId: fromShift.id, details });
  for (const shift of shifts) await tellLeftAlone(tx, viewer, shift);
  const notices: (() => void)[] = [];
  for (const { agentId, startsAt: from, endsAt: to } of shifts)
    notices.push((await reassignCallsOf(tx, viewer, agentId, { from, to })).announce);
  return notices;
}

async function give(tx: Tx, shift: Shift, { to, isViewer }: { to: string; isViewer: boolean }) {
  const work = workOf(shift);
  const obstacle = await obstacleFor(tx, to, { work });
  if (obstacle && isViewer) throw await refusalFor(tx, obstacle, work);
  if (obstacle) throw new Conflict(`shifts.colleagueObstacle.${obstacle}`);
  const { startsAt, endsAt, openShiftId, surgePercent } = shift;
  await tx.shift.create({
    data: {
      agentId: to,
      startsAt,
      endsAt,
      openShiftId,
      surgePercent,
      origin: "swapped",
      createdAt: now(),
    },
  });
}

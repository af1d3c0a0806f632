import { lockPlan, type LockedPlan } from "#server/payments/plan-lock.ts";
import { audit } from "#server/platform/audit.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { refusalToMove, type MovableInstalment, type MovablePlan } from "./moving.ts";
import { visibleTo } from "./policy.ts";

type NewDate = {
  instalmentId: string;
  fromOn: string;
  toOn: string;
  at: Date;
};

/** @throws Conflict when the rules do not allow it, or when somebody has moved it meanwhile */
export async function extendInstalment(viewer: Viewer, asked: NewDate) {
  await db.$transaction(async (tx) => {
    const found = await tx.instalment.findFirst({
      where: { id: asked.instalmentId, plan: visibleTo(viewer) },
      select: { planId: true },
    });
    if (!found) throw new NotFound();
    const plan = await lockPlan(tx, found.planId);
    await checkMovable(tx, plan, asked);
    await move(tx, viewer, plan, asked);
  });
}

async function checkMovable(tx: Tx, plan: LockedPlan, asked: NewDate) {
  const { instalment, facts, timeZone } = await movableIn(tx, plan, asked.instalmentId);
  if (instalment.dueOn !== asked.fromOn) throw new Conflict("plans.movedMeanwhile");
  const refusal = refusalToMove(instalment, facts, asked.toOn, dayIn(timeZone, asked.at));
  if (refusal) throw new Conflict(refusal.reason, refusal.values);
}

type Movable = { instalment: MovableInstalment; facts: MovablePlan; timeZone: string };

/** As it stands under the plan's lock; one question after the other, as they share its connection. */
async function movableIn(tx: Tx, plan: LockedPlan, instalmentId: string): Promise<Movable> {
  const { id: planId, customerId, purchaseId } = plan;
  const instalments = await tx.instalment.findMany({
    where: { planId },
    select: {
      id: true,
      dueOn: true,
      extensions: { select: { fromOn: true }, orderBy: { fromOn: "asc" } },
    },
    orderBy: { number: "asc" },
  });
  const openReturns = await tx.return.count({
    where: { purchaseId, acceptedAt: null, declinedAt: null },
  });
  const openHardships = await tx.hardship.count({ where: { planId, endedAt: null } });
  const { timeZone } = await tx.person.findUniqueOrThrow({
    where: { id: customerId },
    select: { timeZone: true },
  });
  return {
    instalment: movableOf(plan, instalments, instalmentId),
    facts: {
      hasOpenReturn: openReturns > 0,
      isInHardship: openHardships > 0,
      moves: instalments.flatMap(({ extensions }) => extensions).length,
    },
    timeZone,
  };
}

type Row = { id: string; dueOn: Date; extensions: { fromOn: Date }[] };

function movableOf(plan: LockedPlan, instalments: Row[], id: string): MovableInstalment {
  const place = instalments.findIndex((instalment) => instalment.id === id);
  const instalment = instalments[place];
  if (!instalment) throw new NotFound();
  const next = instalments[place + 1];
  const owed = plan.instalments.find((one) => one.id === id);
  return {
    dueOn: dayOf(instalment.dueOn),
    agreedOn: dayOf(instalment.extensions[0]?.fromOn ?? instalment.dueOn),
    nextDueOn: next ? dayOf(next.dueOn) : null,
    isOwed: owed !== undefined && owed.outstandingMinor > 0,
  };
}

async function move(tx: Tx, viewer: Viewer, { customerId }: LockedPlan, asked: NewDate) {
  const { instalmentId, fromOn, toOn, at } = asked;
  await tx.extension.create({
    data: {
      instalmentId,
      customerId,
      fromOn: dateOf(fromOn),
      toOn: dateOf(toOn),
      agreedAt: at,
    },
  });
  await tx.instalment.update({ where: { id: instalmentId }, data: { dueOn: dateOf(toOn) } });
  if (!isStaff(viewer)) return;
  const details = { fromOn, toOn };
  await audit(tx, viewer, { action: "plans.extend", subjectId: instalmentId, customerId, details });
}

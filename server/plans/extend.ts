import { lockPlan, type LockedPlan } from "#server/payments/plan-lock.ts";
import { audit } from "#server/platform/audit.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Prisma } from "#server/platform/prisma/client.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { dateOf, dayOf } from "./calendar.ts";
import { refusalToMove, type MovableInstalment, type MovablePlan } from "./moving.ts";
import { visibleTo } from "./policy.ts";

type NewDate = {
  instalmentId: string;
  /** The due date as it was seen when the new one was chosen. */
  fromOn: string;
  toOn: string;
  at: Date;
};

/**
 * Moves the due date of one instalment, which keeps the amount and the order of the plan.
 * @throws Conflict when the rules do not allow it, or when somebody has moved it meanwhile
 */
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

/** What the rules ask about a plan. */
const columns = {
  customer: { select: { timeZone: true } },
  instalments: {
    select: {
      id: true,
      dueOn: true,
      extensions: { select: { fromOn: true }, orderBy: { fromOn: "asc" } },
    },
    orderBy: { number: "asc" },
  },
  hardships: { where: { endedAt: null }, select: { id: true } },
  purchase: {
    select: {
      returns: { where: { acceptedAt: null, declinedAt: null }, select: { id: true } },
    },
  },
} satisfies Prisma.PlanSelect;

/** As it stands under the plan's lock. */
async function movableIn(tx: Tx, plan: LockedPlan, instalmentId: string): Promise<Movable> {
  const { customer, instalments, hardships, purchase } = await tx.plan.findUniqueOrThrow({
    where: { id: plan.id },
    select: columns,
  });
  const place = instalments.findIndex(({ id }) => id === instalmentId);
  const instalment = instalments[place];
  if (!instalment) throw new NotFound();
  const next = instalments[place + 1];
  const { outstandingMinor } = plan.instalments[place] ?? { outstandingMinor: 0 };
  return {
    instalment: {
      dueOn: dayOf(instalment.dueOn),
      agreedOn: dayOf(instalment.extensions[0]?.fromOn ?? instalment.dueOn),
      nextDueOn: next ? dayOf(next.dueOn) : null,
      isOwed: outstandingMinor > 0,
    },
    facts: {
      hasOpenReturn: purchase.returns.length > 0,
      isInHardship: hardships.length > 0,
      moves: instalments.flatMap(({ extensions }) => extensions).length,
    },
    timeZone: customer.timeZone,
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

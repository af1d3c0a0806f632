import { lockPlan } from "#server/payments/plan-lock.ts";
import { audit } from "#server/platform/audit.ts";
import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { dayIn } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { announce } from "#server/platform/happening.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { refusalToMoveIn } from "./movable.ts";
import { visibleTo } from "./policy.ts";
import { fetchPlanIn, type PlanRow } from "./rows.ts";

export type NewDate = {
  instalmentId: string;
  fromOn: string;
  toOn: string;
  at: Date;
};

/** @throws Conflict when the rules do not allow it, or when somebody has moved it meanwhile */
export const extendInstalment = (viewer: Viewer, asked: NewDate) =>
  db.$transaction((tx) => extendIn(tx, viewer, asked, visibleTo(viewer)));

/**
 * @param owner whose it must be
 * @returns whether this moved it; not when it was moved to that very day already, by a click whose answer was lost
 */
export async function extendIn(
  tx: Tx,
  viewer: Viewer,
  asked: NewDate,
  owner: { customerId?: string },
): Promise<boolean> {
  const found = await tx.instalment.findFirst({
    where: { id: asked.instalmentId, plan: owner },
    select: { planId: true },
  });
  if (!found) throw new NotFound();
  await lockPlan(tx, found.planId);
  // A statement of its own: it sees what was committed while this one waited for the lock.
  const plan = await fetchPlanIn(tx, found.planId);
  const instalment = plan.instalments.find(({ id }) => id === asked.instalmentId);
  if (!instalment) throw new NotFound();
  if (isMovedAlready(instalment, asked)) return false;
  if (dayOf(instalment.dueOn) !== asked.fromOn) throw new Conflict("plans.movedMeanwhile");
  const today = dayIn(plan.customer.timeZone, asked.at);
  const refusal = refusalToMoveIn(plan, instalment, { toOn: asked.toOn, today });
  if (refusal) throw new Conflict(refusal.reason, refusal.values);
  await move(tx, viewer, plan, asked);
  return true;
}

function isMovedAlready({ extensions }: PlanRow["instalments"][number], asked: NewDate) {
  const last = extensions.at(-1);
  return (
    last !== undefined && dayOf(last.fromOn) === asked.fromOn && dayOf(last.toOn) === asked.toOn
  );
}

async function move(tx: Tx, viewer: Viewer, { customerId }: PlanRow, asked: NewDate) {
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
  await announce(tx, {
    kind: "moved",
    cause: "asked",
    dates: [{ id: instalmentId, fromOn, toOn }],
  });
  if (!isStaff(viewer)) return;
  const details = { fromOn, toOn };
  await audit(tx, viewer, { action: "plans.extend", subjectId: instalmentId, customerId, details });
}

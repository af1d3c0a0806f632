import { lockPlan } from "#server/payments/plan-lock.ts";
import { audit } from "#server/platform/audit.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import { authorize, isStaff, type Viewer } from "#server/platform/viewer.ts";
import { canEndHardship, visibleTo } from "./policy.ts";

type About = { planId: string; at: Date };

/** @throws Conflict when nothing is left to pay, or when it is paused already */
export async function openHardship(viewer: Viewer, { planId, at }: About) {
  await db.$transaction(async (tx) => {
    const { customerId, hasEnded } = await lockVisible(tx, viewer, planId);
    if (hasEnded) throw new Conflict("plans.nothingOwed");
    const { count } = await tx.hardship.createMany({
      data: [{ planId, customerId, openedAt: at }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict("plans.pausedAlready");
    if (!isStaff(viewer)) return;
    await audit(tx, viewer, { action: "plans.openHardship", subjectId: planId, customerId });
  });
}

/** @throws Conflict when it is not paused */
export async function endHardship(viewer: Viewer, { planId, at }: About) {
  authorize(canEndHardship(viewer));
  await db.$transaction(async (tx) => {
    const { customerId } = await lockVisible(tx, viewer, planId);
    const { count } = await tx.hardship.updateMany({
      where: { planId, endedAt: null },
      data: { endedAt: at },
    });
    if (count === 0) throw new Conflict("plans.pausedNoMore");
    await audit(tx, viewer, { action: "plans.endHardship", subjectId: planId, customerId });
  });
}

async function lockVisible(tx: Tx, viewer: Viewer, planId: string) {
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId }, visibleTo(viewer)] },
    select: { id: true },
  });
  if (!plan) throw new NotFound();
  return lockPlan(tx, plan.id);
}

import { lockPlans } from "#server/payments/charge-end.ts";
import type { LockedPlan } from "#server/payments/plan-lock.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { HardshipRequest } from "#server/platform/prisma/client.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { fetchPlansIn, type PlanRow } from "#server/plans/rows.ts";
import { hardshipHooks } from "./hardship-hooks.ts";
import { visibleTo } from "./policy.ts";

export type LockedRequest = {
  row: HardshipRequest;
  /** Those in this pause of which something is owed. */
  plans: PlanRow[];
  /** For what moves their money. */
  locked: LockedPlan[];
  at: Date;
  /** The calendar day where the customer lives. */
  today: string;
};

/** All that run: whoever asks, decides or pays at the same moment waits here. */
export async function lockPlansOf(tx: Tx, customerId: string) {
  const where = { customerId, settledAt: null, cancelledAt: null };
  const running = await tx.plan.findMany({ where, select: { id: true } });
  const locked = await lockPlans(
    tx,
    running.map(({ id: planId }) => ({ planId })),
  );
  const ids = new Set(locked.filter(({ hasEnded }) => !hasEnded).map(({ id }) => id));
  const plans = (await fetchPlansIn(tx, customerId)).filter(({ id }) => ids.has(id));
  const { timeZone } = await tx.person.findUniqueOrThrow({
    where: { id: customerId },
    select: { timeZone: true },
  });
  return { locked, plans, timeZone };
}

/** @param actor null: it happens by itself */
export async function changeRequest(
  actor: Viewer | null,
  id: string,
  change: (tx: Tx, found: LockedRequest) => Promise<void>,
) {
  const customerId = await db.$transaction(async (tx) => {
    const found = await lockRequest(tx, actor, id);
    await change(tx, found);
    return found.row.customerId;
  });
  hardshipHooks().notify(customerId);
}

async function lockRequest(tx: Tx, actor: Viewer | null, id: string): Promise<LockedRequest> {
  const where = { AND: [{ id }, actor ? visibleTo(actor) : {}] };
  const known = await tx.hardshipRequest.findFirst({ where, select: { customerId: true } });
  if (!known) throw new NotFound();
  const { locked, plans, timeZone } = await lockPlansOf(tx, known.customerId);
  // Its plans may all be paid, and then there is no plan to wait at.
  await tx.$queryRaw`select id from hardship_request where id = ${id}::uuid for update`;
  const row = await tx.hardshipRequest.findUniqueOrThrow({ where: { id } });
  const pauses = await tx.hardship.findMany({ where: { requestId: id, endedAt: null } });
  const paused = new Set(pauses.map(({ planId }) => planId));
  const isPaused = (plan: { id: string }) => paused.has(plan.id);
  return {
    row,
    plans: plans.filter(isPaused),
    locked: locked.filter(isPaused),
    at: now(),
    today: dayIn(timeZone),
  };
}

/** @throws Conflict when it has an end */
export function mustWait({ endedAt }: HardshipRequest) {
  if (endedAt) throw new Conflict("hardship.hasEnded");
}

import { type LockedPlan, lockPlan } from "#server/payments/plan-lock.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict, NotFound } from "#server/platform/errors.ts";
import type { Case } from "#server/platform/prisma/client.ts";
import { isStaff, type Viewer } from "#server/platform/viewer.ts";
import { fetchPlanIn, type PlanRow } from "#server/plans/rows.ts";
import { caseHooks } from "./case-hooks.ts";
import { visibleTo } from "./policy.ts";

/** Whoever acts on a case; null: nobody, its time is over or the shop has answered by itself. */
export type Actor = Viewer | null;

export type LockedCase = {
  row: Case;
  plan: PlanRow;
  /** For what moves its money. */
  locked: LockedPlan;
  at: Date;
  /** The calendar day where its customer lives. */
  today: string;
  /** It is written down afterwards: nobody is told. */
  isPast: boolean;
};

/**
 * Behind the lock that everything takes which moves the plan's money, so that of two at once the second sees the first.
 * @param past when it was, of what is written down afterwards
 */
export async function changeCase(actor: Actor, id: string, change: Change, past?: Date) {
  const customerId = await db.$transaction((tx) => changeCaseIn(tx, actor, id, change, past));
  caseHooks().notify(customerId);
}

type Change = (tx: Tx, found: LockedCase) => Promise<void>;

/** @returns whose case it is: after the COMMIT they are told */
export async function changeCaseIn(tx: Tx, actor: Actor, id: string, change: Change, past?: Date) {
  const found = await lockCase(tx, actor, id, past);
  await change(tx, found);
  return found.row.customerId;
}

async function lockCase(tx: Tx, actor: Actor, id: string, past?: Date): Promise<LockedCase> {
  const where = { AND: [{ id }, actor ? visibleTo(actor) : {}] };
  const purchase = { select: { plan: { select: { id: true } } } };
  const known = await tx.case.findFirst({ where, select: { purchase } });
  if (!known?.purchase.plan) throw new NotFound();
  const locked = await lockPlan(tx, known.purchase.plan.id);
  const plan = await fetchPlanIn(tx, locked.id);
  const row = await tx.case.findUniqueOrThrow({ where: { id } });
  const at = past ?? now();
  const today = dayIn(plan.customer.timeZone, at);
  return { row, plan, locked, at, today, isPast: past !== undefined };
}

/** @throws Conflict when it has an end */
export function mustBeOpen({ endedAt }: Case) {
  if (endedAt) throw new Conflict("cases.hasEnded");
}

export const staffName = (actor: Actor) => (actor && isStaff(actor) ? actor.name : null);

import { dayOf } from "#server/platform/calendar.ts";
import { isInHardship } from "#server/plans/movable.ts";
import { pendingOf } from "#server/plans/payment-part.ts";
import type { PlanRow } from "#server/plans/rows.ts";
import { summaryOf } from "#server/plans/view.ts";
import { type Open, scheduleUnder } from "./relief.ts";
import { type PlanInNeed, type Relief, RELIEF_KINDS, type ReliefTerms } from "./schema.ts";

export const openOf = ({ instalments }: PlanRow): Open[] =>
  instalments
    .filter(({ outstandingMinor }) => outstandingMinor > 0)
    .map(({ id, dueOn, outstandingMinor }) => ({
      id,
      dueOn: dayOf(dueOn),
      minor: outstandingMinor,
    }));

export const isOwedOn = (plan: PlanRow) => openOf(plan).length > 0;

export const isBeingPaid = ({ payments }: PlanRow) => pendingOf(payments) > 0;

/** A running plan that is in no pause. */
export const canBePaused = (plan: PlanRow) => isOwedOn(plan) && !isInHardship(plan);

/** @throws when nothing of it is owed */
export function planInNeed(plan: PlanRow, today: string): PlanInNeed {
  const { id, merchant, look, title, remaining, overdue, next } = summaryOf(plan, today);
  const open = openOf(plan);
  const last = open.at(-1);
  if (!next || !last) throw new Error(`Nothing is owed of plan ${id}`);
  return {
    id,
    merchant,
    look,
    title,
    remaining,
    overdue,
    next: { amount: next.outstanding, dueOn: next.dueOn },
    count: open.length,
    lastOn: last.dueOn,
    isBeingPaid: isBeingPaid(plan),
    terms: RELIEF_KINDS.map((relief) => termsUnder(relief, plan, today)),
  };
}

/** What a relief would make of a plan. */
export function termsUnder(relief: Relief, plan: PlanRow, today: string): ReliefTerms {
  const dues = scheduleUnder(relief, openOf(plan), today);
  return {
    relief,
    firstOn: dues[0]?.dueOn ?? today,
    lastOn: dues.at(-1)?.dueOn ?? today,
    count: dues.length,
    amount: { minor: Math.max(0, ...dues.map(({ minor }) => minor)), currency: plan.currency },
  };
}

import { announce } from "#server/platform/happening.ts";
import { lockPlans } from "#server/payments/charge-end.ts";
import { dateOf, dayOf } from "#server/platform/calendar.ts";
import { dayIn, now } from "#server/platform/clock.ts";
import { db, type Tx } from "#server/platform/db.ts";
import { Conflict } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { queuePayDayMail } from "./pay-day-mail.ts";
import { agreedOnOf, hasOpenCase, isInHardship, ownMoves, pendingMinorOf } from "./movable.ts";
import { datesOnPayDay, type Dated } from "./pay-day.ts";
import { planHooks } from "./plan-hooks.ts";
import { fetchPlansIn, fetchPlansOf, type PlanRow } from "./rows.ts";
import type { PayDayPreview, PlanDates } from "./schema.ts";

type NewPayDay = { payDay: number | null; dates: Dated[] };

/** What it would change, and what stays and why; writes nothing. */
export async function previewPayDay(viewer: Viewer, payDay: number | null): Promise<PayDayPreview> {
  const plans = await fetchPlansOf(viewer.id);
  const today = dayIn(viewer.timeZone);
  return { plans: plans.flatMap((plan) => datesOf(plan, payDay, today) ?? []) };
}

export async function currentPayDay({ id }: Viewer) {
  const { payDay } = await db.person.findUniqueOrThrow({ where: { id }, select: { payDay: true } });
  return { payDay };
}

/**
 * Just what was shown before; sent twice it is done once.
 * @throws Conflict when a payment or a move meanwhile makes it something else
 */
export async function setPayDay(viewer: Viewer, { payDay, dates }: NewPayDay) {
  const changed = await db.$transaction(async (tx) => {
    const where = { customerId: viewer.id, settledAt: null, cancelledAt: null };
    const running = await tx.plan.findMany({ where, select: { id: true } });
    await lockPlans(
      tx,
      running.map(({ id: planId }) => ({ planId })),
    );
    const today = dayIn(viewer.timeZone);
    const plans = (await fetchPlansIn(tx, viewer.id)).flatMap(
      (plan) => datesOf(plan, payDay, today) ?? [],
    );
    const moved = changesOf(plans);
    const { payDay: before } = await tx.person.findUniqueOrThrow({ where: { id: viewer.id } });
    if (moved.length === 0 && before === payDay) return false;
    if (!isSame(moved, dates)) throw new Conflict("plans.datesChanged");
    await write(tx, viewer, payDay, moved);
    await queuePayDayMail(tx, viewer, payDay, plans);
    return true;
  });
  if (changed) planHooks().changed(viewer.id);
}

async function write(tx: Tx, { id: customerId }: Viewer, payDay: number | null, moved: Dated[]) {
  await tx.person.update({ where: { id: customerId }, data: { payDay } });
  const agreedAt = now();
  await tx.extension.createMany({
    data: moved.map(({ id: instalmentId, fromOn, toOn }) => ({
      instalmentId,
      customerId,
      fromOn: dateOf(fromOn),
      toOn: dateOf(toOn),
      agreedAt,
      cause: "pay_day",
    })),
  });
  for (const { id, toOn } of moved) {
    await tx.instalment.update({ where: { id }, data: { dueOn: dateOf(toOn) } });
  }
  await announce(tx, { kind: "moved", cause: "pay_day", dates: moved });
}

const changesOf = (plans: PlanDates[]): Dated[] =>
  plans.flatMap(({ dates }) =>
    dates
      .filter(({ fromOn, toOn }) => fromOn !== toOn)
      .map(({ id, fromOn, toOn }) => ({ id, fromOn, toOn })),
  );

function isSame(moved: Dated[], shown: Dated[]) {
  const days = new Map(shown.map(({ id, fromOn, toOn }) => [id, `${fromOn} ${toOn}`]));
  return (
    days.size === moved.length &&
    moved.every(({ id, fromOn, toOn }) => days.get(id) === `${fromOn} ${toOn}`)
  );
}

function datesOf(plan: PlanRow, payDay: number | null, today: string): PlanDates | null {
  const owed = plan.instalments.filter(({ outstandingMinor }) => outstandingMinor > 0);
  if (owed.length === 0) return null;
  const datable = owed.map((instalment) => datableOf(plan, instalment, today));
  const dates = datesOnPayDay(datable, payDay, today).map((dated, place) => ({
    ...dated,
    amount: { minor: owed[place]?.outstandingMinor ?? 0, currency: plan.currency },
    stays: datable[place]?.stays ?? null,
  }));
  const { purchase } = plan;
  return { planId: plan.id, merchant: purchase.merchant.name, dates };
}

function datableOf(plan: PlanRow, instalment: PlanRow["instalments"][number], today: string) {
  const { id } = instalment;
  const dueOn = dayOf(instalment.dueOn);
  return {
    id,
    dueOn,
    agreedOn: agreedOnOf(instalment),
    stays: stayOf(plan, instalment, dueOn < today),
  };
}

function stayOf(
  plan: PlanRow,
  instalment: PlanRow["instalments"][number],
  isOverdue: boolean,
): PlanDates["dates"][number]["stays"] {
  if (isInHardship(plan)) return "paused";
  if (hasOpenCase(plan)) return "on_hold";
  if (isOverdue) return "overdue";
  if (pendingMinorOf(plan, instalment) > 0) return "being_paid";
  return ownMoves(instalment).length > 0 ? "moved" : null;
}

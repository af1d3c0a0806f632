import { announce } from "#server/platform/happening.ts";
import { v7 as newId } from "uuid";
import { book } from "#server/payments/ledger.ts";
import { type LockedPlan, ownersOf } from "#server/payments/plan-lock.ts";
import { dateOf } from "#server/platform/calendar.ts";
import type { Tx } from "#server/platform/db.ts";
import type { PlanRow } from "#server/plans/rows.ts";
import type { Open, Rescheduled } from "./relief.ts";

type Change = {
  plan: PlanRow;
  locked: LockedPlan;
  open: Open[];
  /** In the same order, and perhaps longer. */
  dues: Rescheduled[];
  at: Date;
};

/** What is owed of a plan is owed in these parts on these days; the ledger says so, and nothing is added to it. */
export async function reschedule(tx: Tx, change: Change) {
  const { plan, dues } = change;
  const highest = Math.max(0, ...plan.instalments.map(({ number }) => number));
  const added = dues
    .filter(({ id }) => id === null)
    .map((due, place) => ({ ...due, id: newId(), number: highest + 1 + place }));
  await tx.instalment.createMany({
    data: added.map(({ id, number, dueOn, minor }) => ({
      id,
      planId: plan.id,
      number,
      dueOn: dateOf(dueOn),
      amountMinor: BigInt(minor),
    })),
  });
  await moveDates(tx, change);
  await moveAmounts(tx, change, added);
}

async function moveDates(tx: Tx, { plan, open, dues, at }: Change) {
  const moved = open.flatMap(({ id, dueOn: fromOn }, place) => {
    const toOn = dues[place]?.dueOn ?? fromOn;
    return toOn === fromOn ? [] : [{ id, fromOn, toOn }];
  });
  await tx.extension.createMany({
    data: moved.map(({ id: instalmentId, fromOn, toOn }) => ({
      instalmentId,
      customerId: plan.customerId,
      fromOn: dateOf(fromOn),
      toOn: dateOf(toOn),
      agreedAt: at,
      cause: "hardship",
    })),
  });
  await announce(tx, { kind: "moved", cause: "hardship", dates: moved });
  for (const { id, toOn } of moved) {
    await tx.instalment.update({ where: { id }, data: { dueOn: dateOf(toOn) } });
  }
}

type Added = { id: string; minor: number };

async function moveAmounts(tx: Tx, { locked, open, dues, at }: Change, added: Added[]) {
  const changed = open
    .map(({ id, minor }, place) => ({ id, minor: (dues[place]?.minor ?? minor) - minor }))
    .filter(({ minor }) => minor !== 0);
  if (changed.length === 0) return;
  for (const { id, minor } of changed) {
    await tx.instalment.update({ where: { id }, data: { amountMinor: { increment: minor } } });
  }
  const entries = [...changed, ...added].map(({ id: instalmentId, minor }) => ({
    account: "receivable" as const,
    minor,
    instalmentId,
  }));
  await book(tx, { kind: "rescheduled", occurredAt: at, ...ownersOf(locked) }, entries);
}
